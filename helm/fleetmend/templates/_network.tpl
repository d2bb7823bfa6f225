{{- /* Peers of a server that is declared here, found by its labels, or those that the operator named; empty: anybody. */ -}}
{{- define "fleetmend.network.kafka" -}}
{{- if eq .Values.kafka.source "strimzi" -}}
- podSelector: {matchLabels: {strimzi.io/cluster: {{ include "fleetmend.kafka.cluster" . }}, strimzi.io/kind: Kafka}}
{{- else if .Values.networkPolicies.kafka -}}
{{ toYaml .Values.networkPolicies.kafka }}
{{- end -}}
{{- end -}}

{{- define "fleetmend.network.postgresql" -}}
{{- if eq .Values.postgresql.source "cloudnative-pg" -}}
- podSelector: {matchLabels: {cnpg.io/cluster: {{ include "fleetmend.postgresql.cluster" . }}}}
{{- else if .Values.networkPolicies.postgresql -}}
{{ toYaml .Values.networkPolicies.postgresql }}
{{- end -}}
{{- end -}}

{{- define "fleetmend.network.keycloak" -}}
{{- if eq .Values.keycloak.source "operator" -}}
- podSelector: {matchLabels: {app: keycloak, app.kubernetes.io/instance: {{ include "fleetmend.keycloak.server" . }}}}
{{- else if .Values.networkPolicies.keycloak -}}
{{ toYaml .Values.networkPolicies.keycloak }}
{{- end -}}
{{- end -}}

{{- define "fleetmend.network.kafkaPorts" -}}
{{- range splitList "," (include "fleetmend.kafka.bootstrap" .) }}
- {protocol: TCP, port: {{ last (splitList ":" .) }}}
{{- end }}
{{- end -}}

{{- /* Everything outside: neither the cluster's own addresses nor a cloud's. */ -}}
{{- define "fleetmend.network.internet" -}}
- ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12, 192.168.0.0/16]}
- ipBlock: {cidr: "::/0", except: ["::1/128", "fc00::/7", "fe80::/10"]}
{{- end -}}

{{- define "fleetmend.network.dns" -}}
- ports:
    - {protocol: UDP, port: 53}
    - {protocol: TCP, port: 53}
{{- end -}}

{{- /* A rule of egress: (dict "to" PEERS-AS-TEXT "ports" PORTS-AS-TEXT) */ -}}
{{- define "fleetmend.network.rule" -}}
- ports: {{- .ports | nindent 4 }}
  {{- with .to }}
  to: {{- . | nindent 4 }}
  {{- end }}
{{- end -}}
