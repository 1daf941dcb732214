/**
 * SARIF 2.1.0 (OASIS), the format in which code hosts and editors take the findings of checkers. One run; a rule for each
 * code that was found, whose help is its own sentence with the way out.
 */
import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../../core';
import { problemText } from '../../storage/problemText';
import type { Finding } from '../findings';
import type { OffsetUnit } from '../offsets';

const levels: Record<Severity, Result.level> = { error: 'error', warning: 'warning', information: 'note' };

interface RunContext {
  /** Galley's own version. */
  readonly version: string;
  /** What the columns of the findings count. */
  readonly unit: OffsetUnit;
  /** False where a file could not be read whole. */
  readonly isWhole: boolean;
  /** Gives the path from the top of the repository. */
  readonly pathOf: (path: string) => string;
}

export function sarifLog(findings: readonly Finding[], context: RunContext): Log {
  const { version, unit, isWhole, pathOf } = context;
  const severities = new Map(findings.map(({ code, severity }) => [code, severity]));
  const codes = [...severities.keys()].sort();
  const ruleIndexes = new Map(codes.map((code, index) => [code, index]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            ...{ name: 'galley', semanticVersion: version },
            rules: codes.map((code) => ruleOf(code, severities.get(code) ?? 'error')),
          },
        },
        columnKind: unit === 'utf16' ? 'utf16CodeUnits' : 'unicodeCodePoints',
        invocations: [{ executionSuccessful: isWhole }],
        results: findings.map((finding): Result => {
          const ruleIndex = ruleIndexes.get(finding.code);
          return resultOf(finding, pathOf(finding.file), ruleIndex);
        }),
      },
    ],
  };
}

function ruleOf(code: string, severity: Severity): ReportingDescriptor {
  const text = problemText({ code, severity, args: Array<string>(10).fill('…') });
  const [first = text] = text.split(/(?<=[.:?!])\s/);
  return {
    id: code,
    shortDescription: { text: first },
    help: { text },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(
  { line, column, code, severity, message, annotator }: Finding,
  path: string,
  ruleIndex: number | undefined,
): Result {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
    ...(annotator !== undefined && { properties: { annotator } }),
  };
}
