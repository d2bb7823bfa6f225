{{- define "fleetmend.keycloak.server" -}}
{{ include "fleetmend.name" . }}-keycloak
{{- end -}}

{{- /* How the services reach it; the issuer of tokens is what it says of itself */ -}}
{{- define "fleetmend.keycloak.address" -}}
{{- if eq .Values.keycloak.source "operator" -}}
https://{{ include "fleetmend.keycloak.server" . }}-service.{{ .Release.Namespace }}.svc:8443
{{- else -}}
{{ trimSuffix "/" .Values.keycloak.existing.address }}
{{- end -}}
{{- end -}}

{{- define "fleetmend.keycloak.port" -}}
{{- $url := include "fleetmend.keycloak.address" . | urlParse -}}
{{- if contains ":" $url.host -}}
{{ last (splitList ":" $url.host) }}
{{- else -}}
{{ eq $url.scheme "https" | ternary 443 80 }}
{{- end -}}
{{- end -}}

{{- define "fleetmend.keycloak.realm" -}}
{{ eq .Values.keycloak.source "operator" | ternary "fleetmend" .Values.keycloak.existing.realm }}
{{- end -}}

{{- define "fleetmend.keycloak.certificateAuthority" -}}
{{ eq .Values.keycloak.source "operator" | ternary .Values.keycloak.operator.tlsSecret .Values.keycloak.existing.certificateAuthority }}
{{- end -}}
