import { measure } from '../measure.ts';

await measure(async () => {
  const { text: check } = await import('alex');
  return (text) => check(text);
});
