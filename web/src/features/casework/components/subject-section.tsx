import { Link } from 'react-router';
import type { CaseView } from '@/shared/api/schema';
import { FileList } from '@/shared/files/file-list';
import { useI18n } from '@/shared/i18n/i18n';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Section } from '@/shared/ui/section';

/** What is decided on: in the words of whoever began it, and as the module that it belongs to shows it. */
export function SubjectSection({ view: { about, sections, files } }: { view: CaseView }) {
  const { t, say } = useI18n();
  const nothing = about === '' && sections.length === 0 && files.length === 0;
  return (
    <Section title={t('case.subject')}>
      <div className="stack">
        {nothing && <EmptyNote>{t('case.noSubject')}</EmptyNote>}
        {about !== '' && <p className="said">{about}</p>}
        {sections.map((section) => (
          <div key={section.code} className="stack">
            <h3 className="case-part-title">{say(section.title)}</h3>
            {section.lines.length > 0 && (
              <dl className="facts">
                {section.lines.map((line) => (
                  <div key={line.label.zh} className="fact">
                    <dt>{say(line.label)}</dt>
                    <dd>{say(line.value)}</dd>
                  </div>
                ))}
              </dl>
            )}
            {section.path !== null && (
              <Link to={section.path}>{t('case.openSection', { name: say(section.title) })}</Link>
            )}
          </div>
        ))}
        {files.length > 0 && (
          <>
            <h3 className="case-part-title">{t('case.files')}</h3>
            <FileList files={files} />
          </>
        )}
      </div>
    </Section>
  );
}
