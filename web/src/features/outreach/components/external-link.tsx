interface Props {
  url: string;
  name?: string;
}

/** A page elsewhere, which learns nothing of where the reader came from. */
export function ExternalLink({ url, name = url }: Props) {
  // The server takes nothing else; what came by another way is shown and not followed.
  if (!/^https?:\/\//i.test(url)) return <span>{name}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}
