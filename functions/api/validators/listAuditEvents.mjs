// Made by `npm run generate` from the schema; do not edit.
// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": { "owner": { "type": "string", "pattern": "^[\\w.:@-]{1,128}$" }, "subject": { "type": "string", "pattern": "^[a-z]{1,20}#[\\w.-]{1,128}$" }, "actor": { "type": "string", "pattern": "^[\\w.:@-]{1,128}$" }, "action": { "type": "string", "enum": ["login", "logout", "login_failed", "password_changed", "api_key_used", "unauthorized_access", "video_viewed", "user_exported", "users_listed", "api_keys_listed", "audit_read", "audit_exported", "audit_verified", "video_created", "video_updated", "video_deleted", "video_cancelled", "video_uploaded", "video_published", "video_transition", "script_requested", "script_generated", "script_modified", "script_deleted", "user_registered", "user_updated", "user_deleted", "user_purged", "upload_created", "upload_transition", "upload_deleted", "audit_sealed", "job_requested", "job_deleted", "settings_changed", "user_invited", "user_role_changed", "user_disabled", "user_enabled", "api_key_created", "api_key_revoked", "channel_connecting", "channel_connected", "channel_disconnected", "channel_removed", "rate_limit_exceeded", "suspicious_activity", "upload_rejected", "validation_failed"] }, "type": { "type": "string", "enum": ["authentication", "authorization", "data_access", "data_modification", "configuration_change", "security_event"] }, "from": { "type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]{0,10}(?:Z|[+-]\\d\\d:\\d\\d)$" }, "to": { "type": "string", "pattern": "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]{0,10}(?:Z|[+-]\\d\\d:\\d\\d)$" }, "success": { "type": "string", "enum": ["true", "false"] }, "limit": { "type": "string", "pattern": "^(?:[1-9]\\d?|1\\d\\d|200)$" }, "cursor": { "type": "string", "pattern": "^[\\w-]{1,200}$" } }, "additionalProperties": false } }, "required": ["pathParameters", "queryStringParameters"] };
var func1 = Object.prototype.hasOwnProperty;
var pattern4 = new RegExp("^[\\w.:@-]{1,128}$", "u");
var pattern5 = new RegExp("^[a-z]{1,20}#[\\w.-]{1,128}$", "u");
var pattern7 = new RegExp("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]{0,10}(?:Z|[+-]\\d\\d:\\d\\d)$", "u");
var pattern9 = new RegExp("^(?:[1-9]\\d?|1\\d\\d|200)$", "u");
var pattern10 = new RegExp("^[\\w-]{1,200}$", "u");
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
      if (data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters")) {
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
                const _errs6 = errors;
                for (const key1 in data1) {
                  if (!func1.call(schema31.properties.queryStringParameters.properties, key1)) {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", hint: "owner, subject, actor, action, type, from, to, success, limit, cursor", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                    return false;
                    break;
                  }
                }
                if (_errs6 === errors) {
                  if (data1.owner !== void 0) {
                    let data2 = data1.owner;
                    const _errs7 = errors;
                    if (errors === _errs7) {
                      if (typeof data2 === "string") {
                        if (!pattern4.test(data2)) {
                          validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/owner", hint: "whose events: administrators only, else your own", keyword: "pattern", params: { pattern: "^[\\w.:@-]{1,128}$" } }];
                          return false;
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/owner", keyword: "type", params: { type: "string" } }];
                        return false;
                      }
                    }
                    var valid1 = _errs7 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.subject !== void 0) {
                      let data3 = data1.subject;
                      const _errs9 = errors;
                      if (errors === _errs9) {
                        if (typeof data3 === "string") {
                          if (!pattern5.test(data3)) {
                            validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/subject", hint: "what changed or was read", keyword: "pattern", params: { pattern: "^[a-z]{1,20}#[\\w.-]{1,128}$" } }];
                            return false;
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/subject", keyword: "type", params: { type: "string" } }];
                          return false;
                        }
                      }
                      var valid1 = _errs9 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data1.actor !== void 0) {
                        let data4 = data1.actor;
                        const _errs11 = errors;
                        if (errors === _errs11) {
                          if (typeof data4 === "string") {
                            if (!pattern4.test(data4)) {
                              validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/actor", hint: "who did it", keyword: "pattern", params: { pattern: "^[\\w.:@-]{1,128}$" } }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/actor", keyword: "type", params: { type: "string" } }];
                            return false;
                          }
                        }
                        var valid1 = _errs11 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data1.action !== void 0) {
                          let data5 = data1.action;
                          const _errs13 = errors;
                          if (typeof data5 !== "string") {
                            validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/action", keyword: "type", params: { type: "string" } }];
                            return false;
                          }
                          if (!(data5 === "login" || data5 === "logout" || data5 === "login_failed" || data5 === "password_changed" || data5 === "api_key_used" || data5 === "unauthorized_access" || data5 === "video_viewed" || data5 === "user_exported" || data5 === "users_listed" || data5 === "api_keys_listed" || data5 === "audit_read" || data5 === "audit_exported" || data5 === "audit_verified" || data5 === "video_created" || data5 === "video_updated" || data5 === "video_deleted" || data5 === "video_cancelled" || data5 === "video_uploaded" || data5 === "video_published" || data5 === "video_transition" || data5 === "script_requested" || data5 === "script_generated" || data5 === "script_modified" || data5 === "script_deleted" || data5 === "user_registered" || data5 === "user_updated" || data5 === "user_deleted" || data5 === "user_purged" || data5 === "upload_created" || data5 === "upload_transition" || data5 === "upload_deleted" || data5 === "audit_sealed" || data5 === "job_requested" || data5 === "job_deleted" || data5 === "settings_changed" || data5 === "user_invited" || data5 === "user_role_changed" || data5 === "user_disabled" || data5 === "user_enabled" || data5 === "api_key_created" || data5 === "api_key_revoked" || data5 === "channel_connecting" || data5 === "channel_connected" || data5 === "channel_disconnected" || data5 === "channel_removed" || data5 === "rate_limit_exceeded" || data5 === "suspicious_activity" || data5 === "upload_rejected" || data5 === "validation_failed")) {
                            validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/action", keyword: "enum", params: { allowedValues: schema31.properties.queryStringParameters.properties.action.enum } }];
                            return false;
                          }
                          var valid1 = _errs13 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data1.type !== void 0) {
                            let data6 = data1.type;
                            const _errs15 = errors;
                            if (typeof data6 !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/type", keyword: "type", params: { type: "string" } }];
                              return false;
                            }
                            if (!(data6 === "authentication" || data6 === "authorization" || data6 === "data_access" || data6 === "data_modification" || data6 === "configuration_change" || data6 === "security_event")) {
                              validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/type", keyword: "enum", params: { allowedValues: schema31.properties.queryStringParameters.properties.type.enum } }];
                              return false;
                            }
                            var valid1 = _errs15 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data1.from !== void 0) {
                              let data7 = data1.from;
                              const _errs17 = errors;
                              if (errors === _errs17) {
                                if (typeof data7 === "string") {
                                  if (!pattern7.test(data7)) {
                                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/from", hint: "from this moment on", keyword: "pattern", params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]{0,10}(?:Z|[+-]\\d\\d:\\d\\d)$" } }];
                                    return false;
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/from", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                              }
                              var valid1 = _errs17 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data1.to !== void 0) {
                                let data8 = data1.to;
                                const _errs19 = errors;
                                if (errors === _errs19) {
                                  if (typeof data8 === "string") {
                                    if (!pattern7.test(data8)) {
                                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/to", hint: "before this moment", keyword: "pattern", params: { pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]{0,10}(?:Z|[+-]\\d\\d:\\d\\d)$" } }];
                                      return false;
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/to", keyword: "type", params: { type: "string" } }];
                                    return false;
                                  }
                                }
                                var valid1 = _errs19 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data1.success !== void 0) {
                                  let data9 = data1.success;
                                  const _errs21 = errors;
                                  if (typeof data9 !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/success", keyword: "type", params: { type: "string" } }];
                                    return false;
                                  }
                                  if (!(data9 === "true" || data9 === "false")) {
                                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/success", keyword: "enum", params: { allowedValues: schema31.properties.queryStringParameters.properties.success.enum } }];
                                    return false;
                                  }
                                  var valid1 = _errs21 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data1.limit !== void 0) {
                                    let data10 = data1.limit;
                                    const _errs23 = errors;
                                    if (errors === _errs23) {
                                      if (typeof data10 === "string") {
                                        if (!pattern9.test(data10)) {
                                          validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/limit", hint: "a whole number from 1 to 200", keyword: "pattern", params: { pattern: "^(?:[1-9]\\d?|1\\d\\d|200)$" } }];
                                          return false;
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/limit", keyword: "type", params: { type: "string" } }];
                                        return false;
                                      }
                                    }
                                    var valid1 = _errs23 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                  if (valid1) {
                                    if (data1.cursor !== void 0) {
                                      let data11 = data1.cursor;
                                      const _errs25 = errors;
                                      if (errors === _errs25) {
                                        if (typeof data11 === "string") {
                                          if (!pattern10.test(data11)) {
                                            validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/cursor", hint: "the cursor of the page before", keyword: "pattern", params: { pattern: "^[\\w-]{1,200}$" } }];
                                            return false;
                                          }
                                        } else {
                                          validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/cursor", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                      }
                                      var valid1 = _errs25 === errors;
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
                  }
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
validate20.evaluated = { "props": { "pathParameters": true, "queryStringParameters": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
