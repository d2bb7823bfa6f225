{{- /* deploy/keycloak/fleetmend-realm.json, with what only Secrets know left to Keycloak, and without logins for demonstrations. */ -}}
{{- define "fleetmend.keycloak.realmToImport" -}}
{{- /* without a name outside, people come through kubectl port-forward */ -}}
{{- $console := index .Values.web.hosts "tenant-api" | empty | ternary "http://127.0.0.1:8080" (printf "https://%s" (index .Values.web.hosts "tenant-api")) -}}
{{- $realm := .Files.Get "files/fleetmend-realm.json"
      | replace "@tenant-api.secret@" "${FLEETMEND_TENANT_API_SECRET}"
      | replace "@console.secret@" "${FLEETMEND_CONSOLE_SECRET}"
      | replace "@operator.password@" "${FLEETMEND_OPERATOR_PASSWORD}"
      | replace "@console.address@" $console
      | fromJson -}}
{{- $clients := list -}}
{{- range $realm.clients -}}
{{- if ne .clientId "fleetmend-cli" -}}
{{- $clients = append $clients . -}}
{{- end -}}
{{- end -}}
{{- set $realm "clients" $clients | toYaml -}}
{{- end -}}
