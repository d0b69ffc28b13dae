import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AUDIT_ACTIONS } from '../../shared/domain/audit.ts';
import {
  logAuthentication,
  logConfigurationChange,
  logDataAccess,
  logDataModification,
  logLogin,
  logLogout,
  logSecurityEvent,
} from '../../shared/observability/audit.ts';
import { REQUEST_ID } from '../support/make-video.ts';

const context = { actor: 'user:1', requestId: REQUEST_ID, ipAddress: '192.0.2.1' };
const reason = 'The password is wrong.';

test('an event says who, what and how it ended, and nothing that is not known', () => {
  assert.deepEqual(logLogin(context), {
    ...context,
    type: 'authentication',
    action: 'login',
    success: true,
  });
  assert.deepEqual(logLogin(context, { success: false, reason }), {
    ...context,
    type: 'authentication',
    action: 'login_failed',
    success: false,
    reason,
  });
  assert.equal(logLogout(context).action, 'logout');
  assert.equal(logAuthentication(context, 'password_changed').type, 'authentication');
  assert.equal(logDataAccess(context, 'video_viewed').type, 'data_access');
  assert.equal(logConfigurationChange(context, 'settings_changed').type, 'configuration_change');
  const details = { attempt: 2 };
  assert.deepEqual(logDataModification(context, 'video_updated', { details }).details, details);
});

test('a security event did not succeed; a refused request is one of authorization', () => {
  const refused = logSecurityEvent(context, 'unauthorized_access', { reason });
  assert.deepEqual([refused.type, refused.success, refused.reason], ['authorization', false, reason]);
  const odd = logSecurityEvent(context, 'suspicious_activity', { success: true });
  assert.deepEqual([odd.type, odd.success], ['security_event', true]);
});

test('every action has one type', () => {
  const actions = Object.values(AUDIT_ACTIONS).flat();
  assert.equal(new Set(actions).size, actions.length);
});
