// Made by `npm run generate` from the schema; do not edit.
// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "body": { "type": "object", "properties": { "owner": { "type": "string", "pattern": "^[\\w.:@-]{1,128}$" }, "subject": { "type": "string", "pattern": "^[a-z]{1,20}#[\\w.-]{1,128}$" }, "actor": { "type": "string", "pattern": "^[\\w.:@-]{1,128}$" }, "action": { "type": "string", "enum": ["login", "logout", "login_failed", "password_changed", "api_key_used", "unauthorized_access", "video_viewed", "user_exported", "users_listed", "api_keys_listed", "audit_read", "audit_exported", "audit_verified", "video_created", "video_updated", "video_deleted", "video_cancelled", "video_uploaded", "video_published", "video_transition", "script_requested", "script_generated", "script_modified", "script_deleted", "user_registered", "user_updated", "user_deleted", "user_purged", "upload_created", "upload_transition", "upload_deleted", "audit_sealed", "job_requested", "job_deleted", "settings_changed", "user_invited", "user_role_changed", "user_disabled", "user_enabled", "api_key_created", "api_key_revoked", "channel_connecting", "channel_connected", "channel_disconnected", "channel_removed", "rate_limit_exceeded", "suspicious_activity", "upload_rejected", "validation_failed"] }, "type": { "type": "string", "enum": ["authentication", "authorization", "data_access", "data_modification", "configuration_change", "security_event"] }, "from": { "type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]{0,10}(?:Z|[+-]\\d\\d:\\d\\d)$" }, "to": { "type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]{0,10}(?:Z|[+-]\\d\\d:\\d\\d)$" }, "success": { "type": "boolean" } }, "additionalProperties": false } }, "required": ["pathParameters", "queryStringParameters", "body"] };
var pattern4 = new RegExp("^[\\w.:@-]{1,128}$", "u");
var pattern5 = new RegExp("^[a-z]{1,20}#[\\w.-]{1,128}$", "u");
var pattern7 = new RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]{0,10}(?:Z|[+-]\\d\\d:\\d\\d)$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters") || data.body === void 0 && (missing0 = "body")) {
        validate20.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 } }];
        return false;
      } else {
        if (data.pathParameters !== void 0) {
          let data0 = data.pathParameters;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              for (const key0 in data0) {
                validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                return false;
                break;
              }
            } else {
              validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.queryStringParameters !== void 0) {
            let data1 = data.queryStringParameters;
            const _errs4 = errors;
            if (errors === _errs4) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                for (const key1 in data1) {
                  validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                  return false;
                  break;
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                return false;
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.body !== void 0) {
              let data2 = data.body;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                  const _errs9 = errors;
                  for (const key2 in data2) {
                    if (!(key2 === "owner" || key2 === "subject" || key2 === "actor" || key2 === "action" || key2 === "type" || key2 === "from" || key2 === "to" || key2 === "success")) {
                      validate20.errors = [{ instancePath: instancePath + "/body", hint: "owner, subject, actor, action, type, from, to, success", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                      return false;
                      break;
                    }
                  }
                  if (_errs9 === errors) {
                    if (data2.owner !== void 0) {
                      let data3 = data2.owner;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (typeof data3 === "string") {
                          if (!pattern4.test(data3)) {
                            validate20.errors = [{ instancePath: instancePath + "/body/owner", hint: "whose events: administrators only, else your own", keyword: "pattern", params: { pattern: "^[\\w.:@-]{1,128}$" } }];
                            return false;
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/body/owner", keyword: "type", params: { type: "string" } }];
                          return false;
                        }
                      }
                      var valid1 = _errs10 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data2.subject !== void 0) {
                        let data4 = data2.subject;
                        const _errs12 = errors;
                        if (errors === _errs12) {
                          if (typeof data4 === "string") {
                            if (!pattern5.test(data4)) {
                              validate20.errors = [{ instancePath: instancePath + "/body/subject", hint: "what changed or was read", keyword: "pattern", params: { pattern: "^[a-z]{1,20}#[\\w.-]{1,128}$" } }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/body/subject", keyword: "type", params: { type: "string" } }];
                            return false;
                          }
                        }
                        var valid1 = _errs12 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data2.actor !== void 0) {
                          let data5 = data2.actor;
                          const _errs14 = errors;
                          if (errors === _errs14) {
                            if (typeof data5 === "string") {
                              if (!pattern4.test(data5)) {
                                validate20.errors = [{ instancePath: instancePath + "/body/actor", hint: "who did it", keyword: "pattern", params: { pattern: "^[\\w.:@-]{1,128}$" } }];
                                return false;
                              }
                            } else {
                              validate20.errors = [{ instancePath: instancePath + "/body/actor", keyword: "type", params: { type: "string" } }];
                              return false;
                            }
                          }
                          var valid1 = _errs14 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data2.action !== void 0) {
                            let data6 = data2.action;
                            const _errs16 = errors;
                            if (typeof data6 !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/body/action", keyword: "type", params: { type: "string" } }];
                              return false;
                            }
                            if (!(data6 === "login" || data6 === "logout" || data6 === "login_failed" || data6 === "password_changed" || data6 === "api_key_used" || data6 === "unauthorized_access" || data6 === "video_viewed" || data6 === "user_exported" || data6 === "users_listed" || data6 === "api_keys_listed" || data6 === "audit_read" || data6 === "audit_exported" || data6 === "audit_verified" || data6 === "video_created" || data6 === "video_updated" || data6 === "video_deleted" || data6 === "video_cancelled" || data6 === "video_uploaded" || data6 === "video_published" || data6 === "video_transition" || data6 === "script_requested" || data6 === "script_generated" || data6 === "script_modified" || data6 === "script_deleted" || data6 === "user_registered" || data6 === "user_updated" || data6 === "user_deleted" || data6 === "user_purged" || data6 === "upload_created" || data6 === "upload_transition" || data6 === "upload_deleted" || data6 === "audit_sealed" || data6 === "job_requested" || data6 === "job_deleted" || data6 === "settings_changed" || data6 === "user_invited" || data6 === "user_role_changed" || data6 === "user_disabled" || data6 === "user_enabled" || data6 === "api_key_created" || data6 === "api_key_revoked" || data6 === "channel_connecting" || data6 === "channel_connected" || data6 === "channel_disconnected" || data6 === "channel_removed" || data6 === "rate_limit_exceeded" || data6 === "suspicious_activity" || data6 === "upload_rejected" || data6 === "validation_failed")) {
                              validate20.errors = [{ instancePath: instancePath + "/body/action", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.action.enum } }];
                              return false;
                            }
                            var valid1 = _errs16 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data2.type !== void 0) {
                              let data7 = data2.type;
                              const _errs18 = errors;
                              if (typeof data7 !== "string") {
                                validate20.errors = [{ instancePath: instancePath + "/body/type", keyword: "type", params: { type: "string" } }];
                                return false;
                              }
                              if (!(data7 === "authentication" || data7 === "authorization" || data7 === "data_access" || data7 === "data_modification" || data7 === "configuration_change" || data7 === "security_event")) {
                                validate20.errors = [{ instancePath: instancePath + "/body/type", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.type.enum } }];
                                return false;
                              }
                              var valid1 = _errs18 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data2.from !== void 0) {
                                let data8 = data2.from;
                                const _errs20 = errors;
                                if (errors === _errs20) {
                                  if (typeof data8 === "string") {
                                    if (!pattern7.test(data8)) {
                                      validate20.errors = [{ instancePath: instancePath + "/body/from", hint: "from this moment on", keyword: "pattern", params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]{0,10}(?:Z|[+-]\\d\\d:\\d\\d)$" } }];
                                      return false;
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/body/from", keyword: "type", params: { type: "string" } }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs20 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data2.to !== void 0) {
                                  let data9 = data2.to;
                                  const _errs22 = errors;
                                  if (errors === _errs22) {
                                    if (typeof data9 === "string") {
                                      if (!pattern7.test(data9)) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/to", hint: "before this moment", keyword: "pattern", params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]{0,10}(?:Z|[+-]\\d\\d:\\d\\d)$" } }];
                                        return false;
                                      }
                                    } else {
                                      validate20.errors = [{ instancePath: instancePath + "/body/to", keyword: "type", params: { type: "string" } }];
                                      return false;
                                    }
                                  }
                                  var valid1 = _errs22 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data2.success !== void 0) {
                                    const _errs24 = errors;
                                    if (typeof data2.success !== "boolean") {
                                      validate20.errors = [{ instancePath: instancePath + "/body/success", keyword: "type", params: { type: "boolean" } }];
                                      return false;
                                    }
                                    var valid1 = _errs24 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/body", keyword: "type", params: { type: "object" } }];
                  return false;
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate20.errors = [{ instancePath, keyword: "type", params: { type: "object" } }];
      return false;
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": { "pathParameters": true, "queryStringParameters": true, "body": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
