import { measure } from '../measure.ts';

await measure(async () => {
  const { retext } = await import('retext');
  const { default: equality } = await import('retext-equality');
  const processor = retext().use(equality);
  return (text) => processor.process(text);
});
