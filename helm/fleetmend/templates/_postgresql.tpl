{{- define "fleetmend.postgresql.cluster" -}}
{{ include "fleetmend.name" . }}-postgresql
{{- end -}}

{{- define "fleetmend.postgresql.host" -}}
{{- if eq .Values.postgresql.source "cloudnative-pg" -}}
{{ include "fleetmend.postgresql.cluster" . }}-rw.{{ .Release.Namespace }}.svc
{{- else -}}
{{ .Values.postgresql.existing.host }}
{{- end -}}
{{- end -}}

{{- define "fleetmend.postgresql.port" -}}
{{ eq .Values.postgresql.source "cloudnative-pg" | ternary 5432 (int .Values.postgresql.existing.port) }}
{{- end -}}

{{- define "fleetmend.postgresql.sslMode" -}}
{{ eq .Values.postgresql.source "cloudnative-pg" | ternary "verify-full" .Values.postgresql.existing.sslMode }}
{{- end -}}

{{- /* The name of the Secret with ca.crt; empty: the public authorities */ -}}
{{- define "fleetmend.postgresql.certificateAuthority" -}}
{{ eq .Values.postgresql.source "cloudnative-pg" | ternary (printf "%s-ca" (include "fleetmend.postgresql.cluster" .)) .Values.postgresql.existing.certificateAuthority }}
{{- end -}}

{{- define "fleetmend.postgresql.administratorSecret" -}}
{{ eq .Values.postgresql.source "cloudnative-pg" | ternary (printf "%s-superuser" (include "fleetmend.postgresql.cluster" .)) .Values.postgresql.bootstrap.administratorSecret }}
{{- end -}}

{{- define "fleetmend.postgresql.jdbcUrl" -}}
{{- $authority := include "fleetmend.postgresql.certificateAuthority" . -}}
{{- $mode := include "fleetmend.postgresql.sslMode" . -}}
jdbc:postgresql://{{ include "fleetmend.postgresql.host" . }}:{{ include "fleetmend.postgresql.port" . }}/fleetmend?sslmode={{ $mode }}
{{- if $authority -}}
&sslrootcert=/etc/fleetmend/postgresql/ca.crt
{{- else if hasPrefix "verify" $mode -}}
&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory
{{- end -}}
{{- end -}}
