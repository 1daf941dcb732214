/**
 * The door to merging for the editor: what settling and resolving conflicts need, which few sessions meet. The desktop
 * loads it from a file of its own when a fix of a conflict is first used (`esbuild.js`).
 */
export { splitMarkers } from './markers';
export { mergeSidecars } from './merge';
export { settleConflict } from './settle';
