import { Navigate } from 'react-router';
import { usePermissions } from '../session/session';

/** Technicians and provider admins land in the console, a customer's own people in the portal. */
export function Home() {
  return <Navigate to={usePermissions().portal ? '/portal' : '/today'} replace />;
}
