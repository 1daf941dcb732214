import { version } from '../../../package.json';
import { complainOf, type Finding } from '../findings';
import { type Io, jsonLine, write } from '../io';
import type { OffsetUnit } from '../offsets';
import { workflowCommand } from './github';
import { codeQuality } from './gitlab';
import { makeRepositoryPath } from './repositoryPaths';
import { sarifLog } from './sarif';

/** How `galley check` prints what it finds: for people, programs, code scanning, and beside the lines on GitHub and GitLab. */
export const reportFormats = ['text', 'json', 'sarif', 'github', 'gitlab'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What was checked. */
interface CheckEnd {
  /** The counts in one line, for people. */
  readonly summary: string;
  /** False where a file could not be read whole. */
  readonly isWhole: boolean;
}

/** Takes findings one by one; `end` is called once, after the last. */
export interface Report {
  found(finding: Finding): Promise<void>;
  end(checked: CheckEnd): Promise<void>;
}

/** @param unit What the columns of the findings count. */
export function makeReport(format: ReportFormat, io: Io, unit: OffsetUnit): Report {
  const { stdout, cwd } = io;
  const pathOf = makeRepositoryPath(cwd);
  const summarise = ({ summary }: CheckEnd) => write(stdout, summary);
  switch (format) {
    case 'text':
      return { found: (finding) => complainOf(io, [finding]), end: summarise };
    case 'json':
      return { found: (finding) => write(stdout, jsonLine(finding)), end: async () => undefined };
    case 'github':
      return { found: (finding) => write(stdout, workflowCommand(finding, pathOf)), end: summarise };
    case 'sarif':
      return atEnd((findings, { isWhole }) => sarifLog(findings, { version, unit, isWhole, pathOf }), io);
    case 'gitlab':
      return atEnd((findings) => codeQuality(findings, pathOf), io);
  }
}

/** A report that is one document. */
function atEnd(
  document: (findings: readonly Finding[], checked: CheckEnd) => object,
  { stdout }: Io,
): Report {
  const findings: Finding[] = [];
  return {
    found: async (finding) => void findings.push(finding),
    end: (checked) => write(stdout, jsonLine(document(findings, checked))),
  };
}
