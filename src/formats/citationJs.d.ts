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
      /** The tags of each entry with their values. */
      format(
        format: 'ris',
        data: readonly object[],
        options: { format: 'object' },
      ): Readonly<Record<string, string | number | readonly (string | number)[]>>[];
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
