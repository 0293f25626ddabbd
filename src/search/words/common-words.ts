/**
 * Words of the language that say nothing of what is looked for. They travel with the lexicon and not with the code: whoever
 * asks loads both, and the code of the search has a limit.
 */
export const commonWords = {
  /** Words that only ask or join, separated by `|`. */
  asking:
    'là gì|thế nào|như thế nào|ra sao|bao nhiêu|khi nào|bao giờ|ở đâu|tại sao|vì sao|vì|ai|nào|những|các|có|không|được|sẽ|đã|đang|cần|phải|để|cho|của|về|và|hoặc|thì|mà|với|bằng|trong|ở|tại|từ|theo|hãy|cách|làm sao|mấy|hay|đó|này|kia|bởi|do|vào|ra|thuộc|gồm|năm nào|đến đâu|hỏi|tìm',
  /** Words that say what kind of thing is meant and nothing about which, separated by spaces. */
  general:
    'tỉnh thành phố tp kế hoạch chuyển đổi số của ở tại năm đến hạn chỉ tiêu mục con số liệu văn bản quyết định nghị quyết chỉ thị công thông tư luật ubnd',
  /**
   * A pattern of queries, without marks, that may ask for figures above, below or between numbers: only for those is the code
   * loaded that reads such questions.
   */
  comparing:
    '^(?=.*\\d).*(?:[<>≤≥=]|\\b(?:tren|hon|qua|vuot|nhat|thieu|duoi|kem|chua|khong|da|dung|bang|tu|giua|khoang|top|nhom|tro|do|hoac)\\b)',
} as const;
