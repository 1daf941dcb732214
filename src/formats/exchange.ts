/**
 * The door to formats for the editor: what its commands for exports, imports and bibliographies need, and a session of
 * tagging does not. The desktop loads it from a file of its own when such a command is first used (`esbuild.js`).
 */
export { readBibliography, underFreeId } from './bibliography';
export { writeModel } from './format';
export { formatById, formats } from './formats';
export { lossLines, problemLines } from './lossReport';
export { placedSource, uniqueReferences } from './model';
export { addReferences } from './toReferences';
export { importInto, nameRefusal } from './toSidecar';
