import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/api/permissions';
import type { PersonView, PostRoleView, PostView } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { EmptyNote } from '@/shared/ui/empty-note';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { EndPostDialog, HandOverDialog, PostDialog, RoleWishDialog } from './post-dialogs';

type Dialog =
  | { kind: 'new' }
  | { kind: 'end' | 'hand-over' | 'role'; post: PostView }
  | { kind: 'withdraw'; post: PostView; role: PostRoleView };

/** The posts of somebody with the roles they carry. */
export function PostsOf({ person }: { person: PersonView }) {
  const { t, say } = useI18n();
  const mayManage = useMay('person.manage');
  const mayGrant = useMay('role.grant');
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const withdraw = useChange(
    ({ post, role, reason }: { post: string; role: string; reason: string }) =>
      send('POST', `/posts/${post}/roles/${role}/withdraw`, { reason }),
    ['people', 'roles', 'role-requests'],
  );
  return (
    <div className="stack">
      {mayManage && <Button onClick={() => setDialog({ kind: 'new' })}>{t('post.add')}</Button>}
      {person.posts.length === 0 && <EmptyNote>{t('post.none')}</EmptyNote>}
      {person.posts.map((post) => (
        <article key={post.id} className="post" aria-label={`${say(post.unit.name)} ${post.title}`}>
          <strong>
            {say(post.unit.name)} · {post.title}
          </strong>
          <div className="quiet">
            {post.from} – {post.until ?? t('post.open')}
            {post.duties.length > 0 &&
              ` · ${post.duties.map((duty) => t(`duty.${duty}`)).join(t('common.comma'))}`}
          </div>
          <div className="row">
            {post.roles.map((role) => (
              <Tag key={role.role} title={role.grantedBy ?? role.wishedBy ?? ''}>
                {say(role.name)}
                {role.state === 'WISHED' && `（${t('role.wished')}）`}
                {mayGrant && role.state === 'GRANTED' && (
                  <Button
                    type="link"
                    size="small"
                    className="as-text"
                    aria-label={t('role.withdrawWords', { role: say(role.name), name: person.name })}
                    onClick={() => setDialog({ kind: 'withdraw', post, role })}
                  >
                    {t('role.withdraw')}
                  </Button>
                )}
              </Tag>
            ))}
          </div>
          {mayManage && (
            <div className="row">
              <Button size="small" onClick={() => setDialog({ kind: 'role', post })}>
                {t('role.wish')}
              </Button>
              <Button size="small" onClick={() => setDialog({ kind: 'hand-over', post })}>
                {t('post.handOver')}
              </Button>
              <Button size="small" onClick={() => setDialog({ kind: 'end', post })}>
                {t('post.end')}
              </Button>
            </div>
          )}
        </article>
      ))}
      {dialog?.kind === 'new' && <PostDialog person={person.id} onClose={close} />}
      {dialog?.kind === 'end' && <EndPostDialog post={dialog.post} onClose={close} />}
      {dialog?.kind === 'hand-over' && <HandOverDialog post={dialog.post} onClose={close} />}
      {dialog?.kind === 'role' && <RoleWishDialog post={dialog.post} onClose={close} />}
      {dialog?.kind === 'withdraw' && (
        <ReasonDialog
          danger
          title={t('role.withdraw')}
          note={t('role.withdrawWords', { role: say(dialog.role.name), name: person.name })}
          onSubmit={(reason) =>
            withdraw.mutateAsync({ post: dialog.post.id, role: dialog.role.role, reason })
          }
          onClose={close}
        />
      )}
    </div>
  );
}
