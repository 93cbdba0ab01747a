module.exports = {
  things: {
    input: "../things.yaml",
    output: {
      target: "../generated/orval/api.ts",
      client: "fetch",
      baseUrl: { runtime: "globalThis.thingsUrl" },
    },
  },
};
