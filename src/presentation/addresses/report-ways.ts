import type { Site } from '../../domain/site.ts';

/** A way to reach who keeps the site: its name for the reader, and the address that a report is filled into. */
export interface ReportWay {
  readonly name: string;
  /** An issue form with its template, or `mailto:` with its subject: what `reportAddress` takes. */
  readonly start: string;
}

/** What is reported: something wrong here, or a document that is not here. */
export type ReportKind = 'mistake' | 'document';

const forms: Readonly<Record<ReportKind, { template: string; subject: string }>> = {
  mistake: { template: 'bao-sai-con-so.yml', subject: 'Báo sai trên trang Kế hoạch số' },
  document: { template: 'gui-ke-hoach.yml', subject: 'Gửi một kế hoạch chuyển đổi số' },
};

/** Issue forms are GitHub's: elsewhere there is none to open. */
const isGitHub = (repository: string): boolean => new URL(repository).hostname === 'github.com';

/** The ways that `site.yaml` names, the public one first; none where nothing is set: a link that leads nowhere is not shown. */
export const reportWays = (
  { repository, contact }: Pick<Site, 'repository' | 'contact'>,
  kind: ReportKind,
): ReportWay[] => {
  const { template, subject } = forms[kind];
  return [
    ...(repository !== undefined && isGitHub(repository)
      ? [{ name: 'phiếu trên GitHub', start: `${repository.replace(/\/$/, '')}/issues/new?template=${template}` }]
      : []),
    ...(contact === undefined
      ? []
      : [{ name: 'thư điện tử', start: `mailto:${contact}?subject=${encodeURIComponent(subject)}` }]),
  ];
};
