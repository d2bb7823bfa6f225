{{- /* The files of the job in database-bootstrap.yaml: (dict "root" $ "roles" ROLES "withKeycloak" BOOL) */ -}}
{{- define "fleetmend.database.files" -}}
bootstrap.sql: |
  {{- .root.Files.Get "files/bootstrap.sql" | nindent 2 }}
{{- if .withKeycloak }}
keycloak-database.sql: |
  {{- .root.Files.Get "files/keycloak-database.sql" | nindent 2 }}
{{- end }}
# passwords come from the environment: arguments can be seen by others
all.sql: |
  \set ON_ERROR_STOP on
  {{- range .roles }}
  \getenv {{ . }}_password {{ upper . }}_PASSWORD
  {{- end }}
  \i /etc/fleetmend/bootstrap/bootstrap.sql
  {{- if .withKeycloak }}
  \getenv keycloak_password KEYCLOAK_PASSWORD
  \i /etc/fleetmend/bootstrap/keycloak-database.sql
  {{- end }}
{{- end }}
