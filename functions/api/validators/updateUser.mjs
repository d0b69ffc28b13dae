// Made by `npm run generate` from the schema; do not edit.
// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "role": { "type": "string", "enum": ["viewer", "creator", "admin"] }, "disabled": { "type": "boolean" } }, "additionalProperties": false }, "headers": { "type": "object", "properties": { "if-match": { "type": "string", "pattern": '^(?:\\*|"[1-9]\\d{0,8}")$' } } }, "pathParameters": { "type": "object", "properties": { "id": { "type": "string", "pattern": "^(?:[0-9A-HJKMNP-TV-Z]{26}|administrator)$" } }, "required": ["id"], "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "headers", "pathParameters", "queryStringParameters"] };
var pattern4 = new RegExp('^(?:\\*|"[1-9]\\d{0,8}")$', "u");
var pattern5 = new RegExp("^(?:[0-9A-HJKMNP-TV-Z]{26}|administrator)$", "u");
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
      if (data.body === void 0 && (missing0 = "body") || data.headers === void 0 && (missing0 = "headers") || data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters")) {
        validate20.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 } }];
        return false;
      } else {
        if (data.body !== void 0) {
          let data0 = data.body;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              const _errs3 = errors;
              for (const key0 in data0) {
                if (!(key0 === "role" || key0 === "disabled")) {
                  validate20.errors = [{ instancePath: instancePath + "/body", hint: "role, disabled", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                  return false;
                  break;
                }
              }
              if (_errs3 === errors) {
                if (data0.role !== void 0) {
                  let data1 = data0.role;
                  const _errs4 = errors;
                  if (typeof data1 !== "string") {
                    validate20.errors = [{ instancePath: instancePath + "/body/role", keyword: "type", params: { type: "string" } }];
                    return false;
                  }
                  if (!(data1 === "viewer" || data1 === "creator" || data1 === "admin")) {
                    validate20.errors = [{ instancePath: instancePath + "/body/role", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.role.enum } }];
                    return false;
                  }
                  var valid1 = _errs4 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data0.disabled !== void 0) {
                    const _errs6 = errors;
                    if (typeof data0.disabled !== "boolean") {
                      validate20.errors = [{ instancePath: instancePath + "/body/disabled", keyword: "type", params: { type: "boolean" } }];
                      return false;
                    }
                    var valid1 = _errs6 === errors;
                  } else {
                    var valid1 = true;
                  }
                }
              }
            } else {
              validate20.errors = [{ instancePath: instancePath + "/body", keyword: "type", params: { type: "object" } }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.headers !== void 0) {
            let data3 = data.headers;
            const _errs8 = errors;
            if (errors === _errs8) {
              if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                if (data3["if-match"] !== void 0) {
                  let data4 = data3["if-match"];
                  const _errs10 = errors;
                  if (errors === _errs10) {
                    if (typeof data4 === "string") {
                      if (!pattern4.test(data4)) {
                        validate20.errors = [{ instancePath: instancePath + "/headers/if-match", hint: "the ETag of the version that you have seen, or *", keyword: "pattern", params: { pattern: '^(?:\\*|"[1-9]\\d{0,8}")$' } }];
                        return false;
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/headers/if-match", keyword: "type", params: { type: "string" } }];
                      return false;
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/headers", keyword: "type", params: { type: "object" } }];
                return false;
              }
            }
            var valid0 = _errs8 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.pathParameters !== void 0) {
              let data5 = data.pathParameters;
              const _errs12 = errors;
              if (errors === _errs12) {
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  let missing1;
                  if (data5.id === void 0 && (missing1 = "id")) {
                    validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "required", params: { missingProperty: missing1 } }];
                    return false;
                  } else {
                    const _errs14 = errors;
                    for (const key1 in data5) {
                      if (!(key1 === "id")) {
                        validate20.errors = [{ instancePath: instancePath + "/pathParameters", hint: "id", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                        return false;
                        break;
                      }
                    }
                    if (_errs14 === errors) {
                      if (data5.id !== void 0) {
                        let data6 = data5.id;
                        const _errs15 = errors;
                        if (errors === _errs15) {
                          if (typeof data6 === "string") {
                            if (!pattern5.test(data6)) {
                              validate20.errors = [{ instancePath: instancePath + "/pathParameters/id", hint: "a user\u2019s id", keyword: "pattern", params: { pattern: "^(?:[0-9A-HJKMNP-TV-Z]{26}|administrator)$" } }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/pathParameters/id", keyword: "type", params: { type: "string" } }];
                            return false;
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
                  return false;
                }
              }
              var valid0 = _errs12 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.queryStringParameters !== void 0) {
                let data7 = data.queryStringParameters;
                const _errs17 = errors;
                if (errors === _errs17) {
                  if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                    for (const key2 in data7) {
                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                      return false;
                      break;
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                    return false;
                  }
                }
                var valid0 = _errs17 === errors;
              } else {
                var valid0 = true;
              }
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
validate20.evaluated = { "props": { "body": true, "headers": true, "pathParameters": true, "queryStringParameters": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
