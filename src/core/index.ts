/** The façade of the core: text in, plain readonly data out. Nothing outside `core/` imports from deeper. */
export * from './anchor/describe';
export * from './anchor/follow';
export * from './anchor/locate';
export * from './annotate/annotation';
export * from './annotate/ids';
export * from './detect/find';
export * from './problem';
export * from './text/blobId';
export * from './text/canonical';
export * from './text/codePoints';
export * from './text/lineIndex';
export * from './text/span';
export * from './annotate/lint';
export * from './annotate/operations';
export * from './annotate/project';
export * from './annotate/visible';
