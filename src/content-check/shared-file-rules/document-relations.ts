import type { CitedDocument } from '../../domain/cited-document.ts';
import type { ContentIssue } from '../../catalogue/content-file.ts';
import type { ContentRule } from '../rule.ts';

/** Whether following relations from one document to earlier ones arrives at another. */
const leadsTo = (from: string, goal: string, documents: ReadonlyMap<string, CitedDocument>): boolean => {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(documents.get(id)?.relations ?? []).map(({ document }) => document));
  }
  return false;
};

/**
 * What documents do to one another is a fact: the other one exists and is earlier, no chain comes back to its beginning,
 * the day from which it holds is not before the document that says so, and nothing rests on confidence C.
 */
export const documentRelations: ContentRule = ({ documents: file }) => {
  const issues: ContentIssue[] = [];
  const documents = new Map((file.value ?? []).map((document) => [document.id, document]));
  file.value?.forEach((document, index) => {
    const said = new Set<string>();
    document.relations?.forEach((relation, item) => {
      const say = (field: keyof typeof relation, problem: string, remedy: string): void => {
        issues.push({ file: file.file, ...file.locate([index, 'relations', item, field]), problem, remedy });
      };
      if (relation.confidence === 'C')
        say(
          'confidence',
          'quan hệ giữa hai văn bản ở mức tin cậy C.',
          'tìm nguồn nói rõ quan hệ này rồi ghi A hoặc B; chưa có nguồn thì bỏ quan hệ, chỉ nêu ở note của văn bản.',
        );
      const key = `${relation.kind} ${relation.document}`;
      if (said.has(key))
        say('document', `quan hệ với «${relation.document}» viết hai lần.`, 'giữ một mục, gộp các nguồn.');
      said.add(key);
      if (relation.from !== undefined && document.date !== undefined && relation.from < document.date)
        say(
          'from',
          `quan hệ có từ ngày ${relation.from}, trước ngày ban hành ${document.date} của văn bản.`,
          'xem lại hai ngày theo nguồn.',
        );
      const earlier = documents.get(relation.document);
      if (!earlier) {
        say(
          'document',
          `văn bản «${relation.document}» không có.`,
          'sửa lại mã, hoặc thêm văn bản ấy vào documents.yaml.',
        );
        return;
      }
      if (document.date !== undefined && earlier.date !== undefined && document.date < earlier.date)
        say(
          'document',
          `«${relation.document}» ban hành ngày ${earlier.date}, sau văn bản này (${document.date}).`,
          'quan hệ ghi ở văn bản ra sau; chuyển mục này sang văn bản kia, hoặc xem lại hai ngày.',
        );
      if (leadsTo(relation.document, document.id, documents))
        say(
          'document',
          `quan hệ đi vòng: từ «${relation.document}» lại về chính «${document.id}».`,
          'bỏ mục sai; một văn bản không thể vừa ra trước vừa ra sau văn bản khác.',
        );
    });
  });
  return issues;
};
