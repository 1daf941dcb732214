/** GitLab's code quality report, which it shows beside the lines of a merge request: a list of issues as Code Climate has them. */
import { createHash } from 'node:crypto';
import type { Severity } from '../../core';
import type { Finding } from '../findings';

const severities: Record<Severity, string> = { error: 'critical', warning: 'minor', information: 'info' };

/** @param pathOf Gives the path from the top of the repository. */
export function codeQuality(findings: readonly Finding[], pathOf: (path: string) => string): object[] {
  const seen = new Map<string, number>();
  return findings.map(({ file, line, code, severity, message }) => {
    const path = pathOf(file);
    const content = JSON.stringify([path, code, message]);
    const nth = seen.get(content) ?? 0;
    seen.set(content, nth + 1);
    return {
      description: message,
      check_name: code,
      // Without the line, so that the same problem is known again when it has moved; two alike are told apart by number.
      fingerprint: createHash('sha256').update(`${content}${nth}`).digest('hex'),
      severity: severities[severity],
      location: { path, lines: { begin: line } },
    };
  });
}
