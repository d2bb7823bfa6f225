import type { components as Exposure } from '#api/exposure';
import type { components as Ingest } from '#api/ingest';
import type { components as Scheduler } from '#api/scheduler';
import type { components as TenantApi } from '#api/tenant-api';

export type Customer = TenantApi['schemas']['CustomerView'];
export type Site = TenantApi['schemas']['SiteView'];
export type Compliance = TenantApi['schemas']['Compliance'];
export type EffectivePolicy = TenantApi['schemas']['EffectivePolicy'];
export type PolicyBody = TenantApi['schemas']['PolicyBody'];
export type WindowRule = TenantApi['schemas']['WindowRule'];
export type DeadlineRule = TenantApi['schemas']['DeadlineRule'];
export type FreezeRule = TenantApi['schemas']['FreezeRule'];
export type Origin = TenantApi['schemas']['Origin'];
export type User = TenantApi['schemas']['UserView'];
export type AuditEntry = TenantApi['schemas']['Entry'];
export type BillingClient = TenantApi['schemas']['BillingClientView'];

export type Bulletin = Ingest['schemas']['Bulletin'];
export type Source = Ingest['schemas']['Source'];
export type Vulnerability = Ingest['schemas']['Vulnerability'];

export type Severity = Exposure['schemas']['Severity'];
export type Finding = Exposure['schemas']['Finding'];
export type FindingState = Exposure['schemas']['FindingState'];
export type CustomerExposure = Exposure['schemas']['CustomerExposure'];
export type WorstPair = Exposure['schemas']['WorstPair'];
export type CustomerSummary = Exposure['schemas']['CustomerSummary'];
export type EndpointCounts = Exposure['schemas']['Endpoints'];
export type ExposureWindow = Exposure['schemas']['ExposureWindow'];
export type AffectedCustomer = Exposure['schemas']['AffectedCustomer'];

export type Endpoint = Scheduler['schemas']['Endpoint'];
export type EndpointPlan = Scheduler['schemas']['EndpointPlan'];
export type PlanItem = Scheduler['schemas']['PlanItem'];
export type PrimaryReason = Scheduler['schemas']['PrimaryReason'];
export type Approval = Scheduler['schemas']['Approval'];
export type ApprovalState = Approval['state'];
export type Deployment = Scheduler['schemas']['Deployment'];
export type DeploymentState = Deployment['state'];
export type Job = Scheduler['schemas']['JobView'];
export type JobState = Scheduler['schemas']['JobState'];
export type Evidence = Scheduler['schemas']['Evidence'];
export type Occurrence = Scheduler['schemas']['Occurrence'];
export type EnrolmentToken = Scheduler['schemas']['Token'];
export type InstalledPackage = Scheduler['schemas']['InstalledPackage'];
