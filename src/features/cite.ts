import * as vscode from 'vscode';
import {
  type Citation,
  type CslFields,
  calendarDay,
  cite,
  type Stance,
  shorten,
  stances,
  uncite,
} from '../core';
import { pickBibliography, pickEntry } from '../editor/bibliographyFiles';
import { askDoi, askPassage, askWebPage } from '../editor/citationForms';
import { doiOf, safeUrl, showCitation } from '../editor/citations';
import { citedPages } from '../editor/citedPages';
import { registerCommand } from '../editor/commands';
import { asTitle, typeLabel } from '../editor/labels';
import { messageOf } from '../editor/messages';
import { pickByDigit } from '../editor/pickByDigit';
import { referencesFor } from '../editor/references';
import { rewriteText } from '../editor/rewriteText';
import type { Services } from '../editor/services';
import { baseName } from '../editor/sourceFiles';
import { findTarget } from '../editor/targets';

/** Cite, Remove Citation: evidence for the claim at the caret. */
export function registerCite(services: Services): vscode.Disposable {
  const { annotating, ports } = services;

  async function addCitation(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, ['claim']);
    if (!target) return;
    const citation =
      namedCitation(args) ??
      (await askCitation(services, services.sidecars.articleOf(target.stem), calendarDay(ports.now())));
    if (!citation) return;
    const saved = await annotating.change(target.stem, target.annotation.id, (claim) =>
      cite(claim, citation),
    );
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Citation added'));
  }

  async function removeCitation(...args: unknown[]): Promise<void> {
    const target = await findTarget(services, args, ['claim']);
    const citations = target?.annotation.kind === 'claim' ? (target.annotation.citations ?? []) : [];
    if (!target || citations.length === 0) return;
    const items = citations.map((citation, index) => ({
      label: shorten(
        showCitation(citation, referencesFor(services, services.sidecars.articleOf(target.stem))).title,
        80,
      ),
      index,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Remove which citation?'),
    });
    if (!picked) return;
    const saved = await annotating.change(target.stem, target.annotation.id, (claim) => {
      // By what it says: somebody may have added another meanwhile.
      const present = claim.kind === 'claim' ? (claim.citations ?? []) : [];
      const wanted = JSON.stringify(citations[picked.index]);
      return uncite(
        claim,
        present.findIndex((one) => JSON.stringify(one) === wanted),
      );
    });
    if (saved) annotating.announceSaved(saved, vscode.l10n.t('Citation removed'));
  }

  return vscode.Disposable.from(
    registerCommand('galley.cite', addCitation),
    registerCommand('galley.removeCitation', removeCitation),
  );
}

/** The citation that a keybinding names in its `args`: `{ "ref": "some-report", "stance": "refutes" }`. */
function namedCitation(args: readonly unknown[]): Citation | undefined {
  for (const arg of args) {
    const { ref, stance } = (arg ?? {}) as { ref?: unknown; stance?: unknown };
    if (typeof ref === 'string') return { ref, stance: stances.find((one) => one === stance) ?? 'supports' };
  }
  return undefined;
}

/** A reference that is written into the newsroom's list before it is cited. */
type CitationOf = Citation & { readonly keep?: () => Promise<boolean> };

type CitationItem = vscode.QuickPickItem & {
  readonly make?: (services: Services, source: vscode.Uri, today: string) => Promise<CitationOf | undefined>;
  /** The evidence needs no more questions, so a digit can say all of it. */
  readonly isReference?: boolean;
};

/** Which references an article cited, in the order of first use: their digits stay as they are. */
const usedReferences = new Map<string, string[]>();

async function askCitation(
  services: Services,
  source: vscode.Uri,
  today: string,
): Promise<Citation | undefined> {
  const items: readonly CitationItem[] = [
    ...referenceItems(services, source),
    { label: vscode.l10n.t('Other evidence'), kind: vscode.QuickPickItemKind.Separator },
    { label: vscode.l10n.t('$(link) Web address…'), make: async () => askWebPage(today) },
    { label: vscode.l10n.t('$(quote) Passage of another article…'), make: async () => askPassage(source) },
    {
      label: vscode.l10n.t('$(library) From a bibliography file…'),
      description: 'BibTeX, RIS, CSL-JSON, CSL-YAML',
      make: askEntry,
    },
  ];
  const picked = await pickByDigit(items, {
    title: vscode.l10n.t('Cite'),
    placeHolder: vscode.l10n.t(
      'A digit cites as support; Enter asks. Type to search, or paste a web address or DOI',
    ),
    typed: (value) => typedItem(value, today),
  });
  const made = await picked?.item.make?.(services, source, today);
  if (!picked || !made) return undefined;
  const { keep, ...plain } = made;
  const citation: Citation | undefined =
    picked.byDigit && picked.item.isReference ? { ...plain, stance: 'supports' } : await withStance(plain);
  if (!citation || (keep && !(await keep()))) return undefined;
  if (citation.ref !== undefined) noteUse(source, [citation.ref]);
  return citation;
}

/** An entry of a bibliography file; it goes into the newsroom's list unless that has it already. */
async function askEntry(services: Services, source: vscode.Uri): Promise<CitationOf | undefined> {
  const uri = await pickBibliography();
  if (!uri) return undefined;
  const bytes = await vscode.workspace.fs.readFile(uri);
  const { readBibliography, underFreeId } = await import('../formats/exchange');
  const entry = await pickEntry(uri, await readBibliography(baseName(uri), bytes));
  if (!entry) return undefined;
  const { id, reference, isThere } = underFreeId(entry, referencesFor(services, source));
  return { ref: id, ...(!isThere && { keep: () => keepReference(services, source, reference) }) };
}

/** Writes a reference into the nearest `references.yaml`; tells the person where that cannot be done. */
async function keepReference(
  { projects }: Services,
  source: vscode.Uri,
  reference: CslFields,
): Promise<boolean> {
  const uri = projects.referencesFileFor(source);
  const { addReferences } = await import('../formats/exchange');
  let refusal: string | undefined;
  const isSaved = await rewriteText(uri, (before) => {
    const added = addReferences(new TextEncoder().encode(before), [reference]);
    refusal = added.refusal && messageOf(added.refusal);
    return added.bytes && new TextDecoder().decode(added.bytes);
  });
  if (isSaved) return true;
  // Without a refusal nothing was to be added: the list has the reference.
  if (isSaved === undefined && refusal === undefined) return true;
  const file = vscode.workspace.asRelativePath(uri);
  void vscode.window.showErrorMessage(
    refusal === undefined
      ? vscode.l10n.t('{0} could not be written.', file)
      : vscode.l10n.t('{0} is not written: {1}', file, refusal),
  );
  return false;
}

function referenceItems(services: Services, source: vscode.Uri): CitationItem[] {
  const references = referencesFor(services, source);
  const annotations = services.sidecars
    .of(source)
    .flatMap(({ sidecar }) => sidecar.records)
    .flatMap(({ annotation }) => annotation ?? []);
  const cited = annotations
    .flatMap((annotation) => (annotation.kind === 'claim' ? (annotation.citations ?? []) : []))
    .flatMap(({ ref }) => ref ?? []);
  const used = noteUse(source, cited);
  const ids = [...new Set(references.map(({ id }) => String(id)))];
  const rank = (id: string) => (used.includes(id) ? used.indexOf(id) : used.length);
  ids.sort((a, b) => rank(a) - rank(b));
  return [
    ...ids.map((id) => evidenceItem({ ref: id }, references, id)),
    ...citedPages(annotations).map((csl) => evidenceItem({ csl }, references, siteOf(csl))),
  ];
}

/** Evidence that is known already. @param name What tells it from others with its title. */
function evidenceItem(
  citation: Citation,
  references: ReturnType<typeof referencesFor>,
  name: string | undefined,
): CitationItem {
  const { title, after } = showCitation(citation, references);
  return {
    label: title,
    description: [after.replace(/^, /, ''), name].filter(Boolean).join(', '),
    isReference: true,
    make: async () => citation,
  };
}

/** The site of a page; `undefined` for one that is called by its address. */
function siteOf({ title, URL: address }: CslFields): string | undefined {
  const url = title !== undefined && typeof address === 'string' ? safeUrl(address) : undefined;
  return url === undefined ? undefined : new URL(url).hostname;
}

function noteUse(source: vscode.Uri, ids: readonly string[]): readonly string[] {
  const key = source.toString();
  const used = [...new Set([...(usedReferences.get(key) ?? []), ...ids])];
  usedReferences.set(key, used);
  return used;
}

/** What is offered for typed words that are an address or a DOI. */
function typedItem(value: string, today: string): CitationItem | undefined {
  const doi = doiOf(value);
  if (doi !== undefined) {
    return { label: vscode.l10n.t('$(link) DOI {0}', doi), make: async () => askDoi(doi, today) };
  }
  if (!/^https?:/i.test(value) || !safeUrl(value)) return undefined;
  return { label: vscode.l10n.t('$(link) Web page {0}', value), make: async () => askWebPage(today, value) };
}

async function withStance(citation: Citation): Promise<Citation | undefined> {
  const descriptions: Record<Stance, string> = {
    supports: vscode.l10n.t('it says the same'),
    refutes: vscode.l10n.t('it says otherwise'),
    context: vscode.l10n.t('it helps to understand the claim'),
  };
  const items = stances.map((stance) => ({
    label: asTitle(typeLabel(stance)),
    description: descriptions[stance],
    stance,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What does the evidence do for the claim?'),
    ignoreFocusOut: true,
  });
  return picked && { ...citation, stance: picked.stance };
}
