import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import '../outreach.css';

const PAGES = [
  ['/outreach', 'menu.supportingPolicies'],
  ['/outreach/practices', 'menu.practices'],
  ['/outreach/publicity', 'menu.publicity'],
] as const;

/** What the three pages have in common: their title, and the way from one to another. */
export function OutreachFrame({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  return (
    <>
      <h1 className="page-title">{t('menu.outreach')}</h1>
      <nav className="outreach-tabs no-print" aria-label={t('menu.outreach')}>
        {PAGES.map(([path, title]) => (
          <NavLink key={path} to={path} end>
            {t(title)}
          </NavLink>
        ))}
      </nav>
      {children}
    </>
  );
}
