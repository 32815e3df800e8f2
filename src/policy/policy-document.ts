import { CATALOG, LAYERS, POLICY_KEYS } from './catalog.ts';
import type { Entry, Layer, PolicyKey } from './catalog.ts';

const NAME_OF: Readonly<Record<Layer, string>> = { own: 'this browser’s own choice', team: 'signed team file', managed: 'enterprise policy' };

const INTRODUCTION = `# What can be set

Written by \`npm run policy-papers\` from \`src/policy/catalog.ts\`; a test fails when the two differ.

A key can be set in four places, the later going first: the default < ${LAYERS.map((layer) => NAME_OF[layer]).join(' < ')}.
Of a key that has an order the strictest value holds, whoever set it; a lower place can make it stricter, never laxer. Of the
others the highest place that sets it wins.

- A faulty key is reported in the popup and the options page, with what would fit; the others hold. Where the same key was good
  before, that value holds until the key is mended.
- When the browser cannot tell the policy (slow, gone, a file it cannot read), what it last told holds for four to five weeks, and the popup
  says until when. To withdraw a policy at once, roll out one with a single harmless key such as \`{"mode": "coach"}\`.
- What was last told is kept apart for that purpose alone. Nothing that a team or organisation set is ever copied into a worker's
  own settings.
- Chromium leaves a value of the wrong type (a number where a text belongs) and a key it does not know out before we see them. To us
  the key was then taken out: it no longer holds. Look at \`chrome://policy\` after each change: it reports those. Firefox has no such
  check; there we report them, and what held before holds on.

How to roll it out: [admin-deployment.md](admin-deployment.md).
`;

/**
 * docs/policy.md: each key of the catalog for an administrator, in Markdown.
 * @param holdable the kinds and categories that may hold up a save
 */
export function policyDocument(holdable: readonly string[]): string {
  const where = `## Where \`hold\` may be set

What is right often enough on writers the rules were not made for (\`src/rules/hold.json\`, measured by
\`npm run evaluate -- --report\`). Elsewhere \`hold\` is refused and counts as \`ask\`.

${holdable.map((subject) => `\`${subject}\``).join(', ')}
`;
  return [INTRODUCTION, where, ...POLICY_KEYS.map(section)].join('\n');
}

function section(key: PolicyKey): string {
  const { shape, default: standard, layers, settle, description, example } = CATALOG[key] as Entry<unknown>;
  return `## ${key}

${description.en}

*${description.nl}*

- ${shape.expected.en}
- Default: \`${JSON.stringify(standard)}\`
- Set by: ${layers.map((layer) => NAME_OF[layer]).join(', ')}
- When several set it: ${settle === 'highest' ? 'the highest place wins' : settle.inWords.en}

\`\`\`json
${JSON.stringify({ [key]: example }, null, 2)}
\`\`\`
`;
}
