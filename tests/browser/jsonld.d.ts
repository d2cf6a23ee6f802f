declare module 'jsonld' {
  const jsonld: {
    expand: (
      document: unknown,
      options: {
        documentLoader: (
          url: string,
        ) => Promise<{ document: unknown; documentUrl: string; contextUrl?: string }>;
      },
    ) => Promise<Record<string, unknown>[]>;
  };
  export default jsonld;
}
