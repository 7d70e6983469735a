/** An article of the Help Center in its only translation. */
export interface Article {
  readonly id: number;
  readonly authorId: number;
  readonly locale: string;
  readonly title: string;
  /** HTML without anything that could run. */
  readonly body: string;
  readonly draft: boolean;
  readonly promoted: boolean;
  readonly labels: readonly string[];
  readonly permissionGroupId: number;
  readonly userSegmentId: number | null;
  /** Epoch milliseconds of the site's clock. */
  readonly createdAt: number;
  readonly updatedAt: number;
}
