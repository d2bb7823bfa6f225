{{- define "fleetmend.name" -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- /* What everything of a release bears; the services' pods also bear fleetmend.io/service, by which policies select them. */ -}}
{{- define "fleetmend.labels" -}}
app.kubernetes.io/part-of: fleetmend
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end -}}

{{- /* Of one service: (dict "root" $ "service" NAME) */ -}}
{{- define "fleetmend.service.name" -}}
{{ include "fleetmend.name" .root }}-{{ .service }}
{{- end -}}

{{- define "fleetmend.service.selector" -}}
app.kubernetes.io/name: {{ .service }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
fleetmend.io/service: {{ .service }}
{{- end -}}

{{- define "fleetmend.service.labels" -}}
{{ include "fleetmend.labels" .root }}
app.kubernetes.io/name: {{ .service }}
fleetmend.io/service: {{ .service }}
{{- end -}}

{{- /* The declarations in files/, which templates read with fromYaml. */ -}}
{{- define "fleetmend.services" -}}
{{ .Files.Get "files/services.yaml" }}
{{- end -}}

{{- define "fleetmend.topics" -}}
{{ (.Files.Get "files/topics.yaml" | fromYaml).topics | toYaml }}
{{- end -}}
