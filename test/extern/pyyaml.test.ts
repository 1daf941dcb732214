import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { fileOf, nasty } from '../laws/nastyText';

/** Reads JSON lines of a YAML text and what it must hold; prints the numbers of the lines that it reads otherwise. */
const script = `
import json, sys, yaml
Loader = yaml.SafeLoader
for number, line in enumerate(sys.stdin):
    case = json.loads(line)
    try:
        same = yaml.load(case['yaml'], Loader) == case['expected']
    except Exception as error:
        same = False
        print(error)
    if not same:
        print('wrong', number)
print('done')
`;

describe('PyYAML', function () {
  this.timeout(120_000);

  before(function () {
    if (spawnSync('python3', ['-c', 'import yaml']).status !== 0) this.skip();
  });

  it('reads back 40,000 nasty strings as they were', () => {
    const groups = fc.sample(fc.array(nasty, { minLength: 100, maxLength: 100 }), 400);
    const input = groups.map((texts) => JSON.stringify(fileOf(texts))).join('\n');
    const { stdout, stderr } = spawnSync('python3', ['-c', script], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    assert.equal(stdout, 'done\n', `${stdout}${stderr}`);
  });
});
