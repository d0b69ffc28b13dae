/** Not by `import` where it is used: infra/build/lean-http.ts says why. */
export const { createServer, validateHeaderName, validateHeaderValue } =
  process.getBuiltinModule('node:http');
