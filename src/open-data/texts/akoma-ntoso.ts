import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { planDays } from '../../domain/plan-days.ts';
import type { Provision } from '../../plan-text/provision.ts';
import { speakerInWords } from '../../presentation/words/basis-words.ts';
import { provisionTree, type ProvisionNode } from './provision-tree.ts';
import { xmlElement, xmlText } from '../xml-text.ts';

/** Namespace of Akoma Ntoso 3.0 (OASIS LegalDocML, 2018). */
const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Words in a line of text: what stands on a line of its own in the source does so here. */
const words = (text: string): string => text.split('\n').map(xmlText).join('<br/>');

const paragraph = (text: string): string => `<p>${words(text)}</p>`;

/** The element that a provision becomes: what it is called says what it is, `hcontainer` what the vocabulary has no word for. */
const elementOf: Readonly<Record<Provision['kind'], string>> = {
  head: 'hcontainer',
  heading: 'section',
  paragraph: 'paragraph',
  dash: 'point',
  'sub-dash': 'indent',
  table: 'hcontainer',
  gap: 'hcontainer',
};

const tableOf = ({ text, rows }: Provision): string =>
  xmlElement(
    'table',
    {},
    rows
      .map((cells) =>
        xmlElement(
          'tr',
          {},
          cells.map(({ start, end }) => xmlElement('td', {}, paragraph(text.slice(start, end)))).join(''),
        ),
      )
      .join(''),
  );

/** Provisions as elements; `gaps` counts those without an id of their own. */
const bodyOf = (nodes: readonly ProvisionNode[], gaps: { count: number }): string =>
  nodes
    .map(({ provision, children }) => {
      const { kind, number, text } = provision;
      const id = kind === 'gap' ? `cho-thieu-${(gaps.count += 1)}` : provision.id;
      const below = bodyOf(children, gaps);
      const printed = number !== null && text.startsWith(number) ? number : null;
      const rest = printed === null ? text : text.slice(printed.length);
      const num = printed === null ? '' : xmlElement('num', {}, words(printed));
      const name = elementOf[kind] === 'hcontainer' ? { name: kind } : {};
      const inside = (): string => {
        if (kind === 'heading') return xmlElement('heading', { eId: `${id}__heading` }, words(rest)) + below;
        const block = kind === 'table' ? tableOf(provision) : paragraph(rest);
        return below === ''
          ? xmlElement('content', { eId: `${id}__content` }, block)
          : xmlElement('intro', { eId: `${id}__intro` }, block) + below;
      };
      return xmlElement(elementOf[kind], { eId: id, ...name }, num + inside());
    })
    .join('\n');

/** What is known of the day of issue, as a date with the name of what it is: never a day that nobody saw. */
const dateOf = ({ facts }: PublishedPlan): { date: string; name: string } => {
  if (facts.issued !== undefined && facts.issued.length === 10) return { date: facts.issued, name: 'ngay-ban-hanh' };
  return { date: planDays(facts).latest ?? facts.source.checked, name: 'khong-muon-hon' };
};

const identification = (plan: PublishedPlan): string => {
  const { facts, id } = plan;
  const { date, name } = dateOf(plan);
  const work = `/akn/vn-${facts.province}/doc/${facts.year}/${id}`;
  const common = (uri: string, day: { date: string; name: string }): string =>
    [
      xmlElement('FRBRthis', { value: `${uri}/!main` }),
      xmlElement('FRBRuri', { value: uri }),
      xmlElement('FRBRdate', day),
      xmlElement('FRBRauthor', { href: uri === work ? '#co-quan-ban-hanh' : '#ke-hoach-so' }),
    ].join('');
  const checked = { date: facts.source.checked, name: 'ngay-doi-chieu' };
  return xmlElement(
    'identification',
    { source: '#ke-hoach-so' },
    [
      xmlElement(
        'FRBRWork',
        {},
        [
          common(work, { date, name }),
          xmlElement('FRBRcountry', { value: 'vn' }),
          ...(facts.number === undefined ? [] : [xmlElement('FRBRnumber', { value: facts.number })]),
          xmlElement('FRBRname', { value: facts.title }),
        ].join(''),
      ),
      xmlElement(
        'FRBRExpression',
        {},
        common(`${work}/vie@${facts.source.checked}`, checked) + xmlElement('FRBRlanguage', { language: 'vie' }),
      ),
      xmlElement(
        'FRBRManifestation',
        {},
        common(`${work}/vie@${facts.source.checked}.xml`, checked) +
          xmlElement('FRBRformat', { value: 'application/akn+xml' }),
      ),
    ].join('\n'),
  );
};

/**
 * A plan as Akoma Ntoso 3.0: every word of the text as printed, in its order, under the ids that its provisions have on this site.
 * Of the day of issue only what is known is said. `address` turns a path into a full address.
 */
export const akomaNtoso = (plan: PublishedPlan, address: (path: string) => string): string => {
  const tree = provisionTree(plan.text);
  const head = tree.filter(({ provision }) => provision.kind === 'head');
  const body = tree.filter(({ provision }) => provision.kind !== 'head');
  const { issuer, kind, source } = plan.facts;
  const references = xmlElement(
    'references',
    { source: '#ke-hoach-so' },
    [
      xmlElement('TLCOrganization', {
        eId: 'ke-hoach-so',
        href: '/ontology/organization/ke-hoach-so',
        showAs: 'Kế hoạch số',
      }),
      xmlElement('TLCOrganization', {
        eId: 'co-quan-ban-hanh',
        href: '/ontology/organization/co-quan-ban-hanh',
        showAs: issuer,
      }),
      xmlElement('TLCReference', {
        eId: 'trang-nay',
        name: 'trang',
        href: address(`/ke-hoach/${plan.id}/`),
        showAs: 'Trang của văn bản, mỗi mục một neo cùng mã',
      }),
      xmlElement('TLCConcept', {
        eId: 'loai-nguon',
        href: `/ontology/concept/${source.kind}`,
        showAs: speakerInWords(plan.facts),
      }),
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    xmlElement(
      'akomaNtoso',
      { xmlns: namespace },
      xmlElement(
        'doc',
        // What was received from a newspaper is not the document.
        { name: source.kind === 'van-ban' ? kind : source.kind },
        [
          `<meta>${identification(plan)}\n${references}</meta>`,
          ...head.map(({ provision }) =>
            xmlElement(
              'preface',
              {},
              provision.text
                .split('\n')
                .map((line, at) => xmlElement('p', at === 0 ? { eId: provision.id } : {}, xmlText(line) || ' '))
                .join('\n'),
            ),
          ),
          `<mainBody>\n${bodyOf(body, { count: 0 })}\n</mainBody>`,
        ].join('\n'),
      ),
    ),
    '',
  ].join('\n');
};
