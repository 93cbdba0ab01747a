// The test tools need a newer Node than the connector itself: say so in one line instead of failing somewhere inside them.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(
    `The tests need Node 22.12 or newer, and this is ${process.versions.node}. The package itself runs on 20.19.`,
  );
  process.exit(1);
}
