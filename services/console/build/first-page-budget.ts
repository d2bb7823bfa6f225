import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Fails the build when some page needs more JavaScript than this before it is there. */
export function firstPageBudget(mostKilobytes: number): Plugin {
  return {
    name: 'first-page-budget',
    apply: 'build',
    writeBundle(_, bundle) {
      const chunks = new Map<string, Rollup.OutputChunk>();
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') {
          chunks.set(output.fileName, output);
        }
      }
      const all = [...chunks.values()];
      const entry = all.filter((chunk) => chunk.isEntry).flatMap((chunk) => [...closure(chunk, chunks)]);
      const heaviest = all
        .filter((chunk) => chunk.isEntry || chunk.isDynamicEntry)
        .map((page) => {
          const files = new Set([...entry, ...closure(page, chunks)]);
          return { page: page.name, kilobytes: sum([...files].map((file) => zipped(chunks.get(file)?.code ?? ''))) / 1000 };
        })
        .reduce((one, other) => (one.kilobytes > other.kilobytes ? one : other));
      const said = `the heaviest first page is ${heaviest.page}: ${heaviest.kilobytes.toFixed(0)} kB of JavaScript, gzipped; at most ${mostKilobytes}`;
      if (heaviest.kilobytes > mostKilobytes) {
        this.error(said);
      }
      console.log(said);
    },
  };
}

function closure(chunk: Rollup.OutputChunk, chunks: Map<string, Rollup.OutputChunk>, seen = new Set<string>()): Set<string> {
  if (!seen.has(chunk.fileName)) {
    seen.add(chunk.fileName);
    for (const file of chunk.imports) {
      const imported = chunks.get(file);
      if (imported) {
        closure(imported, chunks, seen);
      }
    }
  }
  return seen;
}

function zipped(code: string): number {
  return gzipSync(code).length;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
