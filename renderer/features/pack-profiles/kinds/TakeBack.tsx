import { useNavigate, useRouter } from '@tanstack/react-router';
import type { ProfileRow } from '#shared/contract/pack-profiles.ts';
import { useHost } from '../../../client/host-context.ts';
import { useOperation } from '../../../client/useOperation.ts';
import { Button } from '../../../components/Button.tsx';
import { Disclosed } from '../../../components/Disclosed.tsx';
import { ErrorSummary } from '../../../components/ErrorSummary.tsx';

/** Puts a kind of pack that shipped back to how it shipped, or takes one that was made here away. */
export function TakeBack({ profile, origin }: Pick<ProfileRow, 'profile' | 'origin'>) {
  const { client } = useHost();
  const router = useRouter();
  const navigate = useNavigate();
  const { busy, problem, run } = useOperation();
  const { key } = profile;
  const restore = async (): Promise<void> => {
    await client.packProfiles.restore({ key });
    await router.invalidate();
  };
  const remove = async (): Promise<void> => {
    await client.packProfiles.remove({ key });
    await navigate({ to: '/packs/kinds' });
  };
  if (origin === 'shipped') return null;
  const own = origin === 'own';
  return (
    <Disclosed label={own ? 'Take it away' : 'Put it back to how it shipped'}>
      <div className="stack-small">
        <ErrorSummary problem={problem} />
        <p>
          {own
            ? 'It goes from the list. Packs that were made by it, and the words written for it, stay on record.'
            : 'Its name, sections, order and introductions become what they were. Packs that were made by it stay as they are.'}
        </p>
        <Button quiet busy={busy} onPress={() => void run(own ? remove : restore)}>
          {own ? `Take “${profile.name}” away` : 'Put it back'}
        </Button>
      </div>
    </Disclosed>
  );
}
