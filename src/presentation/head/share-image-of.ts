import { bases, basisOf } from '../../domain/basis.ts';
import { isPossibleShare, type Target } from '../../domain/target.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { youngestFirst } from '../../domain/issue-date.ts';
import { MERGER_DATE, mergerWords } from '../../domain/merger.ts';
import { planDays } from '../../domain/plan-days.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { basisCounts, basisInWords } from '../words/basis-words.ts';
import { citingPlaces } from '../documents/citations-view.ts';
import type { PlotPanel } from '../charts/dot-plot.ts';
import { indicatorPlot } from '../charts/indicator-chart.ts';
import { planName } from '../plan/plan-page.ts';
import { provinceNames, shownFullName, type ProvinceName } from '../provinces/province-view.ts';
import type { ShareFigure, ShareImage, ShareLine, ShareStrip } from './share-image.ts';
import { fullNameOn, fullNameSince, lastName } from '../words/unit-names.ts';
import { capitalised } from '../words/sentence.ts';
import { dateInWords, deadlineInWords, figureInWords, levelInWords } from '../words/words.ts';

const promise = 'Mỗi con số dẫn đến đúng câu chứa nó';

/** The picture of pages that have none of their own: no figure stands on it, since it serves many pages. */
export const generalShareImage: ShareImage = {
  path: '/anh/chung.png',
  kicker: 'Đọc, tìm và so sánh',
  title: 'Tỉnh nào hứa gì về chuyển đổi số, đến năm nào, bằng lời nào',
  lead: 'Câu chữ các kế hoạch chuyển đổi số của các tỉnh, thành phố.',
  body: { kind: 'words' },
  foot: promise,
};

/**
 * Targets to name first: those whose words are nearest to the document, the newest document, the indicators with most
 * targets; different topics before a second of one topic.
 */
const headlines = (targets: readonly Target[], catalogue: Catalogue, count: number): ShareFigure[] => {
  const ranked = targets
    .flatMap((target) => {
      const indicator = catalogue.indicatorById.get(target.indicator);
      const told = target.operator !== null && indicator?.kind === 'share' && isPossibleShare(target);
      return told ? [{ target, indicator, spread: catalogue.targetsByIndicator.get(indicator.id)?.length ?? 0 }] : [];
    })
    .sort(
      (one, other) =>
        bases.indexOf(one.target.basis) - bases.indexOf(other.target.basis) ||
        Number(one.target.level !== null) - Number(other.target.level !== null) ||
        youngestFirst(one.target.issueDays, other.target.issueDays) ||
        other.spread - one.spread ||
        (one.target.year ?? Infinity) - (other.target.year ?? Infinity),
    )
    .filter(({ indicator }, index, all) => all.findIndex((entry) => entry.indicator.id === indicator.id) === index);
  const [first] = ranked;
  const second = ranked.filter(({ indicator }) => indicator.topic !== first?.indicator.topic);
  const chosen = [...new Set([...(first ? [first] : []), ...second.slice(0, count - 1), ...ranked])].slice(0, count);
  return chosen.map(({ target, indicator }) => ({
    figure: figureInWords(target),
    what: indicator.shortName,
    note: [
      ...(target.level === null ? [] : [levelInWords(target.level)]),
      deadlineInWords(target.year),
      basisInWords(target.basis).name,
    ].join(', '),
  }));
};

/** Picture of a plan: its name, number, date and province, how many figures were checked, two of them. */
export const planShareImage = (plan: PublishedPlan, catalogue: Catalogue): ShareImage => {
  const { facts } = plan;
  const province = catalogue.provinceById.get(facts.province);
  return {
    path: `/anh/ke-hoach/${plan.id}.png`,
    kicker: [
      facts.number === undefined ? facts.kind : `${facts.kind} ${facts.number}`,
      ...(facts.issued === undefined ? [] : [dateInWords(facts.issued)]),
      ...(province ? [fullNameOn(province, planDays(facts))] : []),
    ].join(' · '),
    title: facts.title,
    body: { kind: 'figures', figures: headlines(plan.targets, catalogue, 2) },
    foot: `${plan.targets.length} chỉ tiêu, ${basisInWords(basisOf(facts.source.kind)).name}; mỗi con số dẫn đến đúng câu chứa nó`,
  };
};

/** Rows that fit a picture: below a title of two lines one less. */
const rowsBelow = (title: string): number => (title.length > 48 ? 3 : 4);

/** The deadline with most figures of published texts, and of these the first few: they are in no order of rank. */
const stripOf = (indicator: Indicator, catalogue: Catalogue): { strip: ShareStrip; left: number } | undefined => {
  const plot = indicatorPlot(indicator, catalogue);
  if (!plot) return undefined;
  const verbatim = (panel: PlotPanel): number =>
    panel.rows.filter(({ mark }) => mark.basis !== 'reported' && mark.kind !== 'words').length;
  const [panel] = plot.panels.toSorted(
    (one, other) => verbatim(other) - verbatim(one) || other.rows.length - one.rows.length,
  );
  if (!panel) return undefined;
  const shown = panel.rows
    .toSorted(
      (one, other) =>
        bases.indexOf(one.mark.basis) - bases.indexOf(other.mark.basis) ||
        Number(one.mark.kind === 'words') - Number(other.mark.kind === 'words'),
    )
    .slice(0, rowsBelow(indicator.name));
  // One document explains a line; others that drew it at the same place are told on the page.
  const benchmarks = panel.benchmarks.filter(
    ({ places }, index) => panel.benchmarks.findIndex((other) => other.places.join() === places.join()) === index,
  );
  return {
    strip: { heading: panel.heading, rows: shown, benchmarks, ticks: plot.ticks },
    left: plot.panels.flatMap((other) => other.rows).length - shown.length,
  };
};

const topicName = (indicator: Indicator, catalogue: Catalogue): string =>
  catalogue.topicById.get(indicator.topic)?.name ?? '';

/** Picture of an indicator: up to four figures of one deadline on an axis; without any figure the picture of the list. */
export const indicatorShareImage = (indicator: Indicator, catalogue: Catalogue): ShareImage => {
  const found = stripOf(indicator, catalogue);
  if (!found) return indicatorsShareImage;
  return {
    path: `/anh/chi-tieu/${indicator.id}.png`,
    kicker: `Chỉ số · ${topicName(indicator, catalogue)}`,
    title: indicator.name,
    body: { kind: 'strip', strip: found.strip },
    foot: found.left > 0 ? `Còn những con số khác ở trang này; thứ tự các dòng không phải xếp hạng` : promise,
  };
};

export const indicatorsShareImage: ShareImage = {
  path: '/anh/chi-tieu.png',
  kicker: 'Chỉ số',
  title: 'Đếm cái gì, trên cái gì, tỉnh nào đặt bao nhiêu',
  lead: 'Hai con số chỉ chung một chỉ số khi cả cái được đếm lẫn mẫu số là một.',
  body: { kind: 'words' },
  foot: promise,
};

const provinceLead = ({ old, current, predecessors, successor }: ProvinceName, { site }: Catalogue): string => {
  if (current && predecessors.length > 1)
    return `Từ ngày ${mergerWords.day} gồm ${predecessors.map(lastName).join(', ')} cũ`;
  if (current) return `Không nhập với đơn vị nào khi cả nước sắp xếp lại từ ngày ${mergerWords.day}`;
  return successor && old ? `Từ ngày ${mergerWords.day} thuộc ${fullNameSince(successor, MERGER_DATE, site)}` : '';
};

/** Documents of the units of one name: published texts, then those known by reported figures. */
const documentsOf = (units: readonly string[], catalogue: Catalogue): ShareLine[] => [
  ...catalogue.plans
    .filter(({ facts }) => units.includes(facts.province))
    .map((plan) => ({
      name: planName(plan),
      remark: basisInWords(basisOf(plan.facts.source.kind)).name,
    })),
  ...catalogue.reported
    .filter(({ province }) => units.includes(province))
    .map((document) => ({ name: document.number ?? document.title, remark: basisInWords('reported').name })),
];

/** Picture of a province with documents: what became of it and what it has issued; others share one without figures. */
export const provinceShareImage = (name: ProvinceName, catalogue: Catalogue): ShareImage => {
  const unit = name.current ?? name.old;
  const units = [name.old, name.current].flatMap((one) => (one ? [one.id] : []));
  const lines = documentsOf(units, catalogue);
  if (!unit || lines.length === 0) return provincesShareImage;
  const figures = headlines(
    catalogue.targets.filter(({ province }) => units.includes(province)),
    catalogue,
    2,
  );
  const [first, ...others] = lines;
  const documents = first ? [first.name, first.remark].join(', ') : '';
  return {
    path: `/anh/tinh/${name.slug}.png`,
    kicker: 'Tỉnh, thành phố',
    title: capitalised(shownFullName(name, catalogue.site)),
    lead: provinceLead(name, catalogue),
    ...(figures.length > 0
      ? {
          body: { kind: 'figures', figures },
          foot: others.length > 0 ? `${documents}; và văn bản khác` : documents,
        }
      : { body: { kind: 'lines', lines: lines.slice(0, 3) }, foot: promise }),
  };
};

export const provincesShareImage: ShareImage = {
  path: '/anh/tinh.png',
  kicker: 'Tỉnh, thành phố',
  title: 'Kế hoạch và chỉ tiêu chuyển đổi số của từng tỉnh, thành phố',
  lead: 'Chỉ tiêu ở lại với đơn vị đã ban hành; đơn vị nay không thừa kế con số nào.',
  body: { kind: 'words' },
  foot: 'Chưa có văn bản ở đây không có nghĩa là chưa có kế hoạch',
};

/** Picture of the home page: what the site holds, counted. */
export const homeShareImage = (catalogue: Catalogue): ShareImage => ({
  ...generalShareImage,
  path: '/anh/trang-dau.png',
  body: {
    kind: 'figures',
    figures: [
      { figure: String(catalogue.plans.length), what: 'kế hoạch đọc được ở đây' },
      ...basisCounts(catalogue).map(({ count, what }) => ({ figure: String(count), what })),
    ],
  },
});

/** Picture of the comparison: one line of it, the indicator that most published texts set. */
export const comparisonShareImage = (catalogue: Catalogue): ShareImage => {
  const [widest] = catalogue.indicators
    .flatMap((indicator) => {
      const found = stripOf(indicator, catalogue);
      const places = new Set(found?.strip.rows.filter(({ mark }) => mark.basis !== 'reported').map(({ name }) => name));
      return found && indicator.kind === 'share' ? [{ indicator, strip: found.strip, places: places.size }] : [];
    })
    .sort((one, other) => other.places - one.places);
  return {
    path: '/anh/so-sanh.png',
    kicker: 'So sánh chỉ tiêu',
    title: widest ? widest.indicator.name : 'Chỉ tiêu chuyển đổi số của các tỉnh đặt cạnh nhau',
    body: widest ? { kind: 'strip', strip: widest.strip } : { kind: 'words' },
    foot: 'Mỗi con số dẫn đến câu chứa nó, mỗi ô trống nói rõ vì sao trống',
  };
};

/** Picture of the list of cited documents: the three that plans cite most. */
export const documentsShareImage = (catalogue: Catalogue): ShareImage => ({
  path: '/anh/van-ban.png',
  kicker: 'Văn bản được viện dẫn',
  title: 'Các kế hoạch dựa vào văn bản nào, ở mục nào',
  body: {
    kind: 'lines',
    lines: catalogue.documents
      .map((document) => ({ document, places: citingPlaces(catalogue, document.id) }))
      .sort((one, other) => other.places.length - one.places.length)
      .slice(0, 3)
      .filter(({ places }) => places.length > 0)
      .map(({ document, places }) => ({
        name: document.number === undefined ? (document.title ?? '') : `${document.kind} ${document.number}`,
        remark: `viện dẫn ${places.length} lần trong ${new Set(places.map(({ plan }) => plan.id)).size} kế hoạch`,
      })),
  },
  foot: 'Mỗi viện dẫn dẫn đến đúng mục của kế hoạch',
});

export const dataShareImage: ShareImage = {
  path: '/anh/du-lieu.png',
  kicker: 'Dữ liệu mở',
  title: 'Mọi chỉ tiêu, kế hoạch, chỉ số, mốc quốc gia: tải được dưới dạng JSON và CSV',
  lead: 'Kèm nghĩa của từng cột và câu chữ của từng con số.',
  body: { kind: 'words' },
  foot: 'Khi đăng lại, xin dẫn văn bản gốc và câu chữ',
};

/** Every picture that some page refers to, each once. */
export const allShareImages = (catalogue: Catalogue): ShareImage[] => [
  ...new Map(
    [
      generalShareImage,
      homeShareImage(catalogue),
      comparisonShareImage(catalogue),
      indicatorsShareImage,
      provincesShareImage,
      documentsShareImage(catalogue),
      dataShareImage,
      ...catalogue.plans.map((plan) => planShareImage(plan, catalogue)),
      ...catalogue.indicators.map((indicator) => indicatorShareImage(indicator, catalogue)),
      ...provinceNames(catalogue.provinces).map((name) => provinceShareImage(name, catalogue)),
    ].map((image) => [image.path, image]),
  ).values(),
];
