/** The part of Citation.js that is used; the packages bring no types. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Throws for text that it cannot read. */
      chain(
        input: string,
        options: { forceType: string; generateGraph: boolean; strict: boolean },
      ): unknown[];
    };
    readonly output: {
      format(format: 'bibtex' | 'biblatex', data: readonly object[]): string;
    };
  };
}

declare module '@citation-js/plugin-bibtex';
