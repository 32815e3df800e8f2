import { CATALOG, LAYERS, POLICY_KEYS } from './catalog.ts';
import type { Entry, Layer, PolicyKey } from './catalog.ts';

const NAME_OF: Readonly<Record<Layer, string>> = { own: 'this browser’s own choice', team: 'signed team file', managed: 'enterprise policy' };

const INTRODUCTION = `# What can be set

Written by \`npm run policy-papers\` from \`src/policy/catalog.ts\`; a test fails when the two differ.

A key can be set in four places, the later going first: the default < ${LAYERS.map((layer) => NAME_OF[layer]).join(' < ')}.
Of a key that has an order the strictest value holds, whoever set it; a lower place can make it stricter, never laxer. Of the
others the highest place that sets it wins.

- For what an organisation set to \`ask\` or \`hold\`, a team file takes no mark away: its wider \`cells\`, its
  \`exceptions\`, help requests and laws that it calls inactive, and \`"sensitivity": "quiet"\` do not count there, and the options page says so. Of a
  sentence that says two things the weightier is marked; a stricter cell or an own word of a team can make another one the weightier. Own words
  mark, and calm nothing.
- Nor does a worker's own \`quiet\` reading count where team or organisation set personal data to \`ask\` or \`hold\`: it then is
  \`normal\`, or \`keen\` where they choose that. Set \`sensitivity\` to decide otherwise.
- A faulty key is reported in the popup and the options page, with what would fit; the others hold. Where the same key was good
  before, that value holds until the key is mended.
- When the browser cannot tell the policy (slow, gone, a file it cannot read), what it last told holds for four to five weeks, and the popup
  says until when. In a profile to which it never told a policy, notes have no marks until it does, for fifteen seconds at most.
- A key with an order that is gone while the rest of the policy is there holds on just as long, and popup and options page say until when. To
  lower it at once, write the laxer value: \`"mode": "coach"\`, \`"modes": []\`. Of a key without an order, what is taken out is gone. So to
  withdraw a policy at once, write a lax value for each key with an order that it had; a policy without any key counts as one that cannot be read.
- The reason: Chromium takes a value of the wrong type (a number where a text belongs) away before we see it; to us the key is then gone. It
  takes away names it does not know, too, and of those nothing can be told here. Firefox has no such check: there each is reported.
- So check a file before you roll it out: \`npm run check-policy -- policy.json\` names each key that does not exist, each value that does
  not fit, and each own word that its own example refutes. \`chrome://policy\` shows what Chromium read.
- What was last told is kept apart for that purpose alone. Nothing that a team or organisation set is ever copied into a worker's
  own settings.

How to write the rows of \`words\` and \`exceptions\`: [add-a-rule.md](add-a-rule.md). How to roll it out: [admin-deployment.md](admin-deployment.md).
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

A subtopic goes by the figure of its category. So do an organisation’s own words: nobody measured them. What stands behind them are their two
examples, against which they are checked, and whoever writes them.
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
