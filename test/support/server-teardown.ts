export default async function tearDownServer(): Promise<void> {
  await globalThis.testEngine?.stop();
}
