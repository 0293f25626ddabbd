import { createHash } from 'node:crypto';
import { assembleCatalogue } from '../src/catalogue/catalogue.ts';
import { contentDirectory, loadContent } from '../src/catalogue/content-folder.ts';
import { entriesOf, readContent, type Content } from '../src/catalogue/content.ts';
import type { OddEntry } from '../src/catalogue/read-texts.ts';
import { checkContent, isError } from '../src/content-check/check.ts';
import { contentChanges } from '../src/history/content-changes.ts';
import { editorialSheet, type SheetBase, type SheetSide } from '../src/presentation/history/editorial-sheet.ts';
import { inVietnam } from './git/content-commits.ts';
import { contentRepository, treeFiles, type ContentRepository } from './git/content-repository.ts';
import { askGit, GitTrouble, gitText, readBlobs } from './git/run-git.ts';

/*
 * npm run changes -- BASE
 *
 * What a branch changes for readers, as Vietnamese Markdown on stdout: the content on disk (`CONTENT_DIR`, committed or not)
 * against the last commit that HEAD and BASE share. Exit 0: the sheet is printed, also where nothing changed and where the
 * check finds errors (they stand in the sheet). Exit 1: nothing could be compared; why, and what to do, on stderr.
 */

const usage = 'gõ: npm run changes -- NHÁNH (ví dụ: npm run changes -- origin/main).';

/** The last commit that the branch and BASE share. */
const findBase = ({ directory, isShallow }: ContentRepository, name: string): SheetBase => {
  const deepen = isShallow
    ? 'đây là bản clone thiếu lịch sử: chạy git fetch --unshallow (trên GitHub Actions: fetch-depth: 0).'
    : '';
  const known = name.startsWith('-')
    ? undefined
    : askGit(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  if (known?.ok !== true)
    throw new GitTrouble(
      'broken',
      `không có nhánh hay commit nào tên «${name}».`,
      deepen || 'xem tên bằng git branch --all; nhánh ở máy chủ thì chạy git fetch rồi viết origin/TÊN.',
    );
  const [commit = '', second] = askGit(directory, ['merge-base', 'HEAD', known.bytes.toString('utf8').trim()])
    .bytes.toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  if (commit === '' || second !== undefined)
    throw new GitTrouble(
      'broken',
      `nhánh này và «${name}» không có commit chung nào, nên không biết so với đâu.`,
      deepen || 'so với đúng nhánh mà nhánh này tách ra từ đó, hoặc đưa thẳng tên một commit.',
    );
  const dayOf = (of: string): string =>
    inVietnam(Number(gitText(directory, ['show', '--no-patch', '--format=%ct', of]).trim())).slice(0, 10);
  return { name, commit, day: dayOf(commit), asOf: dayOf('HEAD') };
};

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The content as a commit holds it. */
const contentAt = (repository: ContentRepository, commit: string): Content => {
  const tree = treeFiles(repository, commit);
  const odd = tree.flatMap(({ path, mode }): OddEntry[] =>
    mode === '120000' ? [{ path, kind: 'link' }] : mode === '160000' ? [{ path, kind: 'special' }] : [],
  );
  const files = tree.filter(({ mode }) => mode.startsWith('100'));
  const blobs = readBlobs(
    repository.directory,
    files.map(({ blob }) => blob),
  );
  return readContent(
    new Map(files.map(({ path, blob }) => [path, new Uint8Array(blobs.get(blob) ?? [])])),
    sha256,
    odd,
  );
};

/** What the check says of a state, and the catalogue where it says nothing against it. */
const sideOf = (content: Content): SheetSide => {
  const issues = checkContent(content);
  return {
    content,
    issues,
    catalogue: issues.some(isError) ? undefined : assembleCatalogue(entriesOf(content)),
  };
};

/** The sheet of the content on disk against the last commit that HEAD and a branch share. Throws `GitTrouble`. */
export const sheetAgainst = (name: string, directory = contentDirectory()): string => {
  const repository = contentRepository(directory);
  const base = findBase(repository, name);
  const before = contentAt(repository, base.commit);
  if (before.paths.length === 0)
    throw new GitTrouble(
      'not-committed',
      `commit ${base.commit.slice(0, 12)} không có thư mục nội dung «${repository.prefix || '.'}».`,
      'so với một nhánh đã có thư mục này, hoặc xem lại CONTENT_DIR.',
    );
  const after = loadContent(directory);
  return editorialSheet(base, sideOf(before), sideOf(after), contentChanges(before, after));
};

const run = (args: readonly string[]): string => {
  const [name = '', second] = args;
  if (name === '' || second !== undefined)
    throw new GitTrouble('broken', name === '' ? 'thiếu tên nhánh để so.' : 'chỉ nhận một tên nhánh.', usage);
  return sheetAgainst(name);
};

if (import.meta.main)
  try {
    process.stdout.write(run(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof GitTrouble)) throw error;
    process.exitCode = 1;
    console.error(`Lỗi: ${error.message}\nCách sửa: ${error.remedy}`);
  }
