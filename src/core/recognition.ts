/**
 * The core's second door, for shells that must start quickly: what reads a text, which is large and is needed only when
 * an article is. The desktop loads it from a file of its own (`esbuild.js`); all else is behind `index.ts`.
 */
export { makeDetector } from './detect/detect';
export { loadEntityModel } from './detect/entities/tagger/model';
