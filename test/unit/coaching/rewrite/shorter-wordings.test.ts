import { describe, expect, it } from 'vitest';
import { shorterWordings } from '../../../../src/coaching/rewrite/shorter-wordings.ts';

/** The first wording for a sentence in which the words between brackets raised the finding. */
function best(marked: string): string | undefined {
  const sentence = marked.replace(/[[\]]/gu, '');
  const tellingEnd = marked.includes(']') ? marked.replace('[', '').indexOf(']') : sentence.length;
  return shorterWordings(sentence, tellingEnd)[0]?.words;
}

describe('an effect instead of its cause', () => {
  it.each([
    ['Mevrouw heeft [COPD] waardoor ze geen 100 m kan lopen.', 'Mevrouw kan geen 100 m lopen.'],
    ['Mevrouw heeft [COPD], waardoor mw. vaak hulp nodig heeft.', 'Mevrouw heeft vaak hulp nodig.'],
    ['Dhr. De Vries is [dement], waardoor hij de weg niet vinden kan.', 'Dhr. De Vries kan de weg niet vinden.'],
    ['Meneer is [bipolair], waardoor hij zijn post niet bij kan houden.', 'Meneer kan zijn post niet bijhouden.'],
    ['Haar man heeft [een burn-out], waardoor hij niet kan helpen.', 'Haar man kan niet helpen.'],
    ['Haar man heeft [alzheimer], waardoor zij weinig slaapt.', 'Zij slaapt weinig.'],
    ['Omdat mevrouw [reuma] heeft, kan zij niet meer stofzuigen.', 'Mevrouw kan niet meer stofzuigen.'],
    ['Na haar [herseninfarct] kan zij niet meer met de bus.', 'Zij kan niet meer met de bus.'],
    ['Door zijn [verslaving] lukt het hem niet om de post te openen.', 'Het lukt hem niet om de post te openen.'],
    ['Mw. kan, vanwege haar [reuma], niet stofzuigen.', 'Mw. kan niet stofzuigen.'],
    ['Mw. kan vanwege haar [depressie] de was niet doen, haar zoon helpt op dinsdag.', 'Mw. kan de was niet doen, haar zoon helpt op dinsdag.'],
    ['Mw. kan vanwege haar [depressie] de was niet doen.', 'Mw. kan de was niet doen.'],
    ['Mw. kan door haar [reuma] en artrose niet stofzuigen.', 'Mw. kan niet stofzuigen.'],
    ['Mw. kan niet stofzuigen vanwege haar [reuma] en hartfalen.', 'Mw. kan niet stofzuigen.'],
    ['Mw. kan door haar [dementie] zelden alleen reizen.', 'Mw. kan zelden alleen reizen.'],
    ['Zij kan door haar [psychose] tijdelijk niet koken.', 'Zij kan tijdelijk niet koken.'],
    ['Zij kookt zelden vanwege haar [depressie].', 'Zij kookt zelden.'],
    ['Fatima heeft [ADHD] en kan haar post niet bijhouden.', 'Fatima kan haar post niet bijhouden.'],
    ['Meneer slikt [antidepressiva] en kan ’s ochtends niet opstaan.', 'Meneer kan ’s ochtends niet opstaan.'],
    ['Mw. heeft [fibromyalgie], ze kan de ramen niet lappen.', 'Mw. kan de ramen niet lappen.'],
    ['Mw heeft [COPD] → kan niet traplopen.', 'Mw kan niet traplopen.'],
    ['[COPD], kan niet traplopen.', 'Kan niet traplopen.'],
    ['ivm [reuma] niet meer stofzuigen.', 'niet meer stofzuigen.'],
    ['Mw. heeft [reuma] en kan daardoor niet stofzuigen.', 'Mw. kan niet stofzuigen.'],
    ['Heeft [reuma], kan daardoor niet koken.', 'Kan niet koken.'],
    ['Door haar [reuma] kan mw. niet stofzuigen.', 'Mw. kan niet stofzuigen.'],
    ['Mw. kan door haar [reuma] niet stofzuigen.', 'Mw. kan niet stofzuigen.'],
    ['Zij wil met de taxi, omdat zij [depressief] is.', 'Zij wil met de taxi.'],
    ['Mevrouw heeft [reuma], daardoor kan ze niet meer stofzuigen.', 'Mevrouw kan niet meer stofzuigen.'],
    ['Haar man heeft [kanker], daarom kan hij niet meer tillen.', 'Haar man kan niet meer tillen.'],
    ['Heeft [reuma], daardoor kan ze niet koken.', 'Ze kan niet koken.'],
    ['Vanwege haar [reuma] lukt stofzuigen niet meer.', 'Stofzuigen lukt niet meer.'],
    ['Door [artrose] lukt het traplopen nauwelijks.', 'Het traplopen lukt nauwelijks.'],
    ['Ze kan de trap niet meer op door [artrose] in beide heupen.', 'Ze kan de trap niet meer op.'],
    ['Mw. kan niet bukken vanwege [slijtage] aan haar rug.', 'Mw. kan niet bukken.'],
    ['Mw. heeft [borderline] en houdt haar geld niet bij.', 'Mw. houdt haar geld niet bij.'],
    ['- Gezondheid: heeft [reuma] en kan daardoor niet koken', '- Gezondheid: kan niet koken'],
  ])('%s', (marked, wording) => {
    expect(best(marked)).toBe(wording);
  });
});

describe('the rest without what is private', () => {
  it.each([
    ['Haar dochter, die zelf [borderline] heeft, brengt haar op donderdag.', 'Haar dochter brengt haar op donderdag.'],
    ['De dochter ([depressief]) brengt haar naar de winkel.', 'De dochter brengt haar naar de winkel.'],
    ['Haar man is [dement] en brengt haar weg.', 'Haar man brengt haar weg.'],
    ['Haar zoon Mark zit in de [gevangenis] en kan niet helpen.', 'Haar zoon kan niet helpen.'],
    ['Haar dochter zit in de [schuldsanering] en heeft geen auto.', 'Haar dochter heeft geen auto.'],
    ['Mevrouw is lid van de [FNV] en heeft hulp bij de brief.', 'Mevrouw heeft hulp bij de brief.'],
  ])('%s', (marked, wording) => {
    expect(best(marked)).toBe(wording);
  });

  it('has a role instead of a name', () => {
    expect(best('Zoon Kevin is [verslaafd] en rijdt haar op dinsdag.')).toBe('Zoon rijdt haar op dinsdag.');
    expect(best('Haar buurvrouw Ans de Wit is [ziek] en kookt op dinsdag.')).toBe('Haar buurvrouw kookt op dinsdag.');
  });

  it('says what went, so that this can be held against what was found', () => {
    expect(shorterWordings('Meneer is lui en heeft de afspraak gemist.', 13)).toEqual([{ words: 'Meneer heeft de afspraak gemist.', gone: 'Meneer is lui.' }]);
    expect(shorterWordings('Oma, die haar opvangt, is beginnend vergeetachtig.', 21)[0]?.gone).toBe('Oma, die haar opvangt,.');
  });
});

describe('what it leaves alone', () => {
  it.each([
    ['what somebody said', 'Zij zei: "ik ben [depressief] en mis daardoor afspraken".'],
    ['a question', 'Is hij [depressief] en mist hij daardoor afspraken?'],
    ['a clause that could be another’s', 'Ze wil niet dat haar zoon [drinkt] en slaat daarom alarm.'],
    ['a request, which would go with what is found', 'Zij heeft hulp nodig bij het [wassen] en komt dinsdag.'],
    ['what would be said of another', 'Haar dochter is [ziek], waardoor zij niet kan helpen.'],
    ['somebody who is named in what goes alone', 'Haar man heeft [alzheimer], waardoor zij hem niet alleen kan laten.'],
    ['a reason within a verb of two words', 'Zij is tweemaal wegens [brutaliteit] van school gestuurd.'],
    ['a time without which it would say more', 'Na haar werk komt zij [niet meer buiten].'],
    ['when a spell began, which would begin today without it', 'Na de [operatie] mag zij zes weken niet tillen.'],
    ['somebody who may be either', 'Haar dochter is [ziek], daardoor kan zij niet helpen.'],
    ['what else follows', 'Mevrouw heeft [reuma], daardoor kan ze niet stofzuigen en zit ze veel binnen.'],
    ['where it hurts, which may be when', 'Zij kan niet koken door haar [depressie] in het weekend.'],
    ['who does it', 'Zij wordt door haar [zieke] zoon niet gebracht.'],
    ['a subject behind its verb', 'Hij heeft zijn kind nooit een [grens] gesteld, vindt zijn zus.'],
    ['a reason that is denied', 'Zij komt niet omdat zij [depressief] is maar omdat de bus niet rijdt.'],
    ['a reason in a few words that is denied', 'Zij blijft niet door haar [depressie] de hele dag thuis.'],
    ['a reason that is one of more', 'Zij kan mede door haar [depressie] niet alleen reizen.'],
    ['what says how often, in a word it does not know', 'Zij kan door haar [depressie] sporadisch zelf met de bus.'],
    ['what says how often, behind the reason', 'Zij kookt vanwege haar [depressie] maar heel zelden.'],
    ['words that wait for more', 'Dat het uit is komt doordat hij [vreemdging].'],
    ['a rest that leans on what went, in its last clause', 'Hij [blowt] en wil een plek waar dat mag.'],
    ['how somebody is left by a task', 'Meneer doet de trap in een kwartier en zit dan [uit te hijgen].'],
    ['a rest that leans on what went', 'Hij [drinkt] en wil dat niet.'],
    ['a long story', 'Meneer is [lui] en heeft de afspraak op dinsdag met de consulent van het wijkteam in het oude gebouw aan de markt gemist.'],
    ['a label alone', 'Meneer is [lui].'],
  ])('%s', (_what, marked) => {
    expect(shorterWordings(marked.replace(/[[\]]/gu, ''), marked.replace('[', '').indexOf(']'))).toEqual([]);
  });
});
