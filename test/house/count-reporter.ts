import type { Reporter, TestModule, TestRunEndReason } from "vitest/node";

/** Says at the very end how it went, in one line: `812 passed, 0 failed, 3 skipped`. */
export default class CountReporter implements Reporter {
  onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly unknown[],
    reason: TestRunEndReason,
  ): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number =>
      tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const failed = count("failed") + broken + unhandled.length;
    const unfinished = reason === "interrupted" ? tests.length - count("passed") - failed : 0;
    process.on("exit", () => {
      process.stdout.write(
        `${count("passed")} passed, ${failed + unfinished} failed, ${count("skipped")} skipped\n`,
      );
    });
  }
}
