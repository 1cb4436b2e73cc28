import { useI18n } from '@/shared/i18n/i18n';
import { CalendarSection } from '../components/calendar-section';
import { ReckonerSection } from '../components/reckoner-section';
import { RulesSection } from '../components/rules-section';
import '../components/clock.css';

/** Which days are worked, what the law allows how long for, and when something would be due. */
export function ClockPage() {
  const { t } = useI18n();
  return (
    <>
      <h1 className="page-title">{t('menu.clock')}</h1>
      <CalendarSection />
      <RulesSection />
      <ReckonerSection />
    </>
  );
}
