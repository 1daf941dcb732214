import assert from 'node:assert/strict';
import Ajv from 'ajv';
import * as bibtex from '../../../src/formats/bibtex';
import * as csl from '../../../src/formats/csl';
import { kitFiles, kitText, needsInterop } from './kit';

describe('bibliographies of the kit', () => {
  before(needsInterop);

  it('no .bib file throws, and a bad entry costs one entry', () => {
    const files = kitFiles('citations', '.bib');
    assert.ok(files.length >= 160);
    let [entries, refused] = [0, 0];
    for (const file of files) {
      const { references, problems } = bibtex.read([file]);
      entries += references.length;
      refused += problems.length;
      const written = [...file.text.matchAll(/^\s*@(?!comment|string|preamble)[a-z]+\s*[{(]/gim)].length;
      assert.ok(references.length + problems.length >= Math.min(written, 1), file.name);
    }
    console.log(`      ${files.length} files: ${entries} entries read, ${refused} refused`);
    assert.ok(refused * 20 < entries, `${refused} of ${entries}`);
  });

  it('what is read is CSL as its schema has it', () => {
    const schema = JSON.parse(kitText('citations/csl-schema/schemas/input/csl-data.json')) as {
      $id?: string;
      $schema?: string;
    };
    const { $schema, ...rest } = schema;
    const ajv = new Ajv({ strict: false });
    const check = ajv.compile(rest);
    let wrong = 0;
    let all = 0;
    for (const file of kitFiles('citations/citation-js', '.bib')) {
      const { references } = bibtex.read([file]);
      all += references.length;
      for (const reference of references) if (!check([reference])) wrong++;
    }
    assert.ok(all > 100 && wrong === 0, `${wrong} of ${all}: ${ajv.errorsText(check.errors)}`);
  });

  it('CSL-JSON is read as it is', () => {
    const { references, problems } = csl.read([
      { name: 'a', text: kitText('citations/citation-js/mapping/bibtex-csl.json') },
    ]);
    assert.deepEqual(problems, []);
    assert.ok(references.length > 10);
  });
});
