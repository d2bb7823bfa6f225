import { expect, test } from 'vitest';
import { permissionsOf } from './session';

test('a technician works in the console but approves nothing', () => {
  const may = permissionsOf(['technician']);

  expect(may).toEqual({
    staff: true,
    portal: false,
    administer: false,
    approve: false,
    sign: false,
    steerDeployments: true,
    enrol: true,
  });
});

test('a portal user is shown the portal and nothing of the console', () => {
  const may = permissionsOf(['portal-viewer']);

  expect(may).toEqual({
    staff: false,
    portal: true,
    administer: false,
    approve: false,
    sign: false,
    steerDeployments: false,
    enrol: false,
  });
});

test('somebody of the provider who also has a role in the portal lands in the console', () => {
  expect(permissionsOf(['portal-viewer', 'technician'])).toMatchObject({ staff: true, portal: false });
});
