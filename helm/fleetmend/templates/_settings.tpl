{{- /*
What one service is told, by the names of docs/operations.md: (dict "root" $ "service" NAME "facts" FACTS).
Secrets are not here but in fleetmend.service.secrets.
*/ -}}
{{- define "fleetmend.service.settings" -}}
{{- $root := .root -}}
# above the defaults in the service's jar, below the environment
config_ordinal=275
quarkus.http.host=0.0.0.0
quarkus.http.port={{ .facts.port }}
quarkus.datasource.jdbc.url={{ include "fleetmend.postgresql.jdbcUrl" $root }}
quarkus.datasource.username={{ .facts.schema }}
quarkus.flyway.username={{ .facts.schema }}_owner
quarkus.flyway.default-schema={{ .facts.schema }}
quarkus.flyway.schemas={{ .facts.schema }}
{{ include "fleetmend.kafka.settings" $root }}
quarkus.oidc.auth-server-url={{ include "fleetmend.keycloak.address" $root }}/realms/{{ include "fleetmend.keycloak.realm" $root }}
{{- $authority := include "fleetmend.keycloak.certificateAuthority" $root }}
{{- if $authority }}
quarkus.tls.keycloak.trust-store.pem.certs=/etc/fleetmend/keycloak/ca.crt
quarkus.oidc.tls.tls-configuration-name=keycloak
{{- end }}
{{- if $root.Values.tracing.collector }}
quarkus.otel.exporter.otlp.endpoint={{ $root.Values.tracing.collector }}
quarkus.otel.traces.sampler.arg=1.0
{{- end }}
{{- if eq .service "tenant-api" }}
quarkus.keycloak.admin-client.server-url={{ include "fleetmend.keycloak.address" $root }}
quarkus.keycloak.admin-client.realm={{ include "fleetmend.keycloak.realm" $root }}
{{- if $authority }}
quarkus.keycloak.admin-client.tls-configuration-name=keycloak
quarkus.oidc.console.tls.tls-configuration-name=keycloak
{{- end }}
{{- if index $root.Values.web.hosts "tenant-api" }}
# browsers come by https, which ends before us
quarkus.oidc.console.authentication.force-redirect-https-scheme=true
quarkus.oidc.console.authentication.cookie-force-secure=true
{{- end }}
{{- $services := include "fleetmend.services" $root | fromYaml }}
{{- range $asked := .facts.asks }}
fleetmend.console.services.{{ $asked }}=http://{{ include "fleetmend.service.name" (dict "root" $root "service" $asked) }}:{{ (index $services $asked).port }}
{{- end }}
{{- else if eq .service "ingest" }}
{{- with $root.Values.ingest.feeds }}
fleetmend.ingest.feeds={{ . }}
{{- end }}
{{- with $root.Values.ingest.proxy }}
fleetmend.ingest.proxy={{ . }}
{{- end }}
{{- range $i, $archive := $root.Values.ingest.archives }}
fleetmend.ingest.archives[{{ $i }}].base-url={{ $archive.baseUrl }}
fleetmend.ingest.archives[{{ $i }}].suite={{ $archive.suite }}
fleetmend.ingest.archives[{{ $i }}].component={{ $archive.component | default "main" }}
fleetmend.ingest.archives[{{ $i }}].architecture={{ $archive.architecture | default "amd64" }}
fleetmend.ingest.archives[{{ $i }}].keyring=/etc/fleetmend/keyrings/{{ $i }}/{{ $archive.keyring.key }}
{{- end }}
{{- else if eq .service "scheduler" }}
fleetmend.scheduler.keys=/etc/fleetmend/keys
fleetmend.scheduler.address={{ include "fleetmend.agents.address" $root }}
{{- end }}
{{- range $name, $value := (index $root.Values.services .service).settings }}
{{ $name }}={{ $value }}
{{- end }}
{{- end -}}

{{- define "fleetmend.agents.address" -}}
{{ .Values.agents.address | default (printf "https://%s" (index .Values.web.hosts "scheduler")) | trimSuffix "/" }}
{{- end -}}

{{- define "fleetmend.service.secrets" -}}
{{- $secrets := .root.Values.secrets -}}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $secrets.databaseRoles }}, key: {{ .facts.schema }}}}
- name: QUARKUS_FLYWAY_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $secrets.databaseRoles }}, key: {{ .facts.schema }}_owner}}
- name: FLEETMEND_EVENTS_SECRET
  valueFrom: {secretKeyRef: {name: {{ $secrets.events }}, key: secret}}
{{- if eq .service "tenant-api" }}
- name: QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET
  valueFrom: {secretKeyRef: {name: {{ $secrets.keycloak }}, key: tenant-api}}
- name: FLEETMEND_SESSION_CLIENT_SECRET
  valueFrom: {secretKeyRef: {name: {{ $secrets.keycloak }}, key: console}}
- name: FLEETMEND_SESSION_SECRET
  valueFrom: {secretKeyRef: {name: {{ $secrets.session }}, key: secret}}
{{- end }}
{{ include "fleetmend.kafka.environment" . }}
{{- end -}}
