import { Link } from 'react-router';

export function BulletinLink({ id, title }: { id: string; title?: string }) {
  return (
    <span className="bulletin-link">
      <Link to={`/bulletins/${encodeURIComponent(id)}`}>{id}</Link>
      {title && title !== id && <span className="quiet bulletin-title">{title}</span>}
    </span>
  );
}
