import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { PublishedPlan } from '../../catalogue/published-plan.ts';
import { shownTopics } from '../comparison/comparison-data.ts';
import { emptyState } from '../comparison/comparison-state.ts';
import { columnNameOf } from '../comparison/comparison-view.ts';
import { shownLines } from '../comparison/shown-lines-of.ts';
import { viewHtml } from '../comparison/view-html.ts';
import { deadlineInWords, figureInWords, levelInWords } from '../words/words.ts';
import { escapeHtml } from '../words/html.ts';
import { markedHtml } from './marked-html.ts';
import { markedText } from './marked-text.ts';
import { errataIds, gapReason } from './plan-page.ts';

/** A plan's text with its marked figures, as its page will show them, as HTML. */
export const textPreviewHtml = (plan: PublishedPlan, { indicatorById }: Catalogue, base: string): string => {
  const ids = errataIds(plan);
  return plan.text.provisions
    .map((provision) => {
      if (provision.kind === 'gap')
        return `<p class="gap">${escapeHtml(provision.text)} ${escapeHtml(gapReason(plan, provision) ?? '')}</p>`;
      const html = (from?: number, to?: number): string => markedHtml(markedText(plan, provision, from, to), base, ids);
      const notes = plan.targets
        .filter(({ markSpan }) => markSpan?.provision === provision.id)
        .map((target) => {
          const name = indicatorById.get(target.indicator)?.shortName ?? target.indicator;
          const level = target.level === null ? '' : `, ${levelInWords(target.level)}`;
          return `<li><b class="figure">${escapeHtml(figureInWords(target))}</b> ${escapeHtml(`${name}${level}, ${deadlineInWords(target.year)}`)}</li>`;
        })
        .join('');
      const words =
        provision.kind === 'table'
          ? `<div class="scroll" tabindex="0"><table><tbody>${provision.rows.map((row) => `<tr>${row.map((cell) => `<td>${html(cell.start, cell.end)}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`
          : provision.kind === 'heading'
            ? `<p class="heading"><b>${html()}</b></p>`
            : `<p>${provision.kind === 'dash' ? '- ' : provision.kind === 'sub-dash' ? '+ ' : ''}${html()}</p>`;
      return `<div class="provision ${provision.kind}">${words}${notes === '' ? '' : `<ul class="notes">${notes}</ul>`}</div>`;
    })
    .join('');
};

/** The lines that a plan brings into the comparison, beside the national benchmarks, as an HTML table. */
export const linesPreviewHtml = (plan: PublishedPlan, catalogue: Catalogue, base: string): string => {
  const { province } = plan.facts;
  if (!catalogue.provinceById.has(province) || plan.targets.length === 0) return '';
  const own = new Set(plan.targets.map(({ id }) => id));
  const lines = shownLines(catalogue).filter(({ figures }) => figures.some(({ id }) => own.has(id)));
  const nameOf = (unit: string): string => columnNameOf(unit, catalogue);
  return viewHtml(
    { topics: shownTopics(catalogue), lines, places: { units: [], islands: [] } },
    { ...emptyState, provinces: [province] },
    { nameOf, base },
  );
};
