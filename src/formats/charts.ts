/**
 * Bars for a printed page, as SVG without script: a row for each label, cut into parts that differ in colour and in
 * pattern of words (the number stands in the table below). Each chart is an image with a name, followed by its table, which
 * says the same to those who do not see it.
 */
import { type Say, sentence } from '../storage/sentence';
import { escapeXml } from './xml';

/** Bars of counts, a row each, cut into parts. */
export interface Chart {
  /** Unique on the page, for the names that images refer to. */
  readonly id: string;
  readonly title: string;
  /** The head of the first column. */
  readonly of: string;
  /** What the parts of a bar are. */
  readonly parts: readonly string[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

/**
 * Distinguishable for people who see few colours (Okabe and Ito 2008). Two of them are pale on white; what tells a bar from
 * the page there is its edge, which has the colour of the text.
 */
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#6b6b6b'];

const [labelWidth, barWidth, rowHeight, width] = [190, 400, 26, 640];

/** The chart as a section of HTML: its legend, the picture, and a table with the same numbers. */
export function chartHtml(chart: Chart, say: Say): string {
  const title = escapeXml(chart.title);
  if (chart.rows.length === 0)
    return `<section><h2>${title}</h2><p>${escapeXml(say(sentence('None.')))}</p></section>\n`;
  return `<section>
<h2 id="${chart.id}">${title}</h2>
${legend(chart)}${svg(chart, say)}${table(chart, say)}</section>
`;
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function svg({ id, title, rows }: Chart, say: Say): string {
  const longest = Math.max(1, ...rows.map(({ counts }) => total(counts)));
  const height = rows.length * rowHeight + 8;
  const bars = rows.map(({ label, counts }, row) => {
    const y = 4 + row * rowHeight;
    let x = labelWidth;
    const parts = counts.map((count, part) => {
      const length = (count / longest) * barWidth;
      const rect = `<rect x="${x.toFixed(1)}" y="${y}" width="${length.toFixed(1)}" height="${rowHeight - 8}" fill="${colours[part % colours.length]}"/>`;
      x += length;
      return count === 0 ? '' : rect;
    });
    const middle = y + rowHeight / 2;
    const words = `<text x="${labelWidth - 8}" y="${middle}" text-anchor="end">${escapeXml(shortened(label))}</text>`;
    return `${words}${parts.join('')}<text x="${(x + 6).toFixed(1)}" y="${middle}">${total(counts)}</text>`;
  });
  const name = escapeXml(`${title}: ${say(sentence('bar chart, its numbers are in the table below'))}`);
  const names = `role="img" aria-labelledby="${id}-title"`;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ${names}><title id="${id}-title">${name}</title>
${bars.join('\n')}
</svg>
`;
}

function shortened(label: string): string {
  const characters = [...label];
  return characters.length <= 28 ? label : `${characters.slice(0, 27).join('')}…`;
}

function legend({ parts }: Chart): string {
  if (parts.length < 2) return '';
  const items = parts.map((part, index) => {
    const key = `<rect width="12" height="12" fill="${colours[index % colours.length]}"/>`;
    return `<li><svg class="key" width="12" height="12" aria-hidden="true">${key}</svg>${escapeXml(part)}</li>`;
  });
  return `<ul class="legend">${items.join('')}</ul>\n`;
}

function table({ id, of, parts, rows }: Chart, say: Say): string {
  const sum = parts.length > 1 ? `<th scope="col">${escapeXml(say(sentence('All')))}</th>` : '';
  const head = parts.map((part) => `<th scope="col">${escapeXml(part)}</th>`).join('');
  const body = rows.map(({ label, counts }) => {
    const cells = counts.map((count) => `<td>${count}</td>`).join('');
    const all = parts.length > 1 ? `<td>${total(counts)}</td>` : '';
    return `<tr><th scope="row" dir="auto">${escapeXml(label)}</th>${cells}${all}</tr>`;
  });
  return `<table aria-labelledby="${id}"><thead><tr><th scope="col">${escapeXml(of)}</th>${head}${sum}</tr></thead>
<tbody>${body.join('\n')}</tbody></table>
`;
}
