import type { ComponentType, ReactNode } from 'react';
import type { MessageKey } from '../i18n/zh-CN';

/** A page of a feature; the menu and the breadcrumb are built from these. */
export interface FeatureRoute {
  path: string;
  title: MessageKey;
  load: () => Promise<{ Component: ComponentType }>;
  /** What one has to be allowed to do; any one of several. */
  needs?: readonly string[];
  /** Place and sign in the left menu; a page without is reached from another. */
  menu?: { order: number; icon: ReactNode; badge?: ComponentType };
  /** Where those begin who may do one of the first and none of the others. */
  landing?: { needs: readonly string[]; unless: readonly string[] };
  /** The page above it in the breadcrumb. */
  parent?: string;
}
