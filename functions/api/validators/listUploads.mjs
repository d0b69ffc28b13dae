// Made by `npm run generate` from the schema; do not edit.
// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": { "kind": { "type": "string", "enum": ["image", "video", "audio"] }, "limit": { "type": "string", "pattern": "^(?:[1-9]\\d?|100)$" }, "cursor": { "type": "string", "pattern": "^[\\w-]{1,200}$" } }, "additionalProperties": false } }, "required": ["pathParameters", "queryStringParameters"] };
var pattern4 = new RegExp("^(?:[1-9]\\d?|100)$", "u");
var pattern5 = new RegExp("^[\\w-]{1,200}$", "u");
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
                  if (!(key1 === "kind" || key1 === "limit" || key1 === "cursor")) {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", hint: "kind, limit, cursor", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                    return false;
                    break;
                  }
                }
                if (_errs6 === errors) {
                  if (data1.kind !== void 0) {
                    let data2 = data1.kind;
                    const _errs7 = errors;
                    if (typeof data2 !== "string") {
                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/kind", keyword: "type", params: { type: "string" } }];
                      return false;
                    }
                    if (!(data2 === "image" || data2 === "video" || data2 === "audio")) {
                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/kind", keyword: "enum", params: { allowedValues: schema31.properties.queryStringParameters.properties.kind.enum } }];
                      return false;
                    }
                    var valid1 = _errs7 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.limit !== void 0) {
                      let data3 = data1.limit;
                      const _errs9 = errors;
                      if (errors === _errs9) {
                        if (typeof data3 === "string") {
                          if (!pattern4.test(data3)) {
                            validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/limit", hint: "a whole number from 1 to 100", keyword: "pattern", params: { pattern: "^(?:[1-9]\\d?|100)$" } }];
                            return false;
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/limit", keyword: "type", params: { type: "string" } }];
                          return false;
                        }
                      }
                      var valid1 = _errs9 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data1.cursor !== void 0) {
                        let data4 = data1.cursor;
                        const _errs11 = errors;
                        if (errors === _errs11) {
                          if (typeof data4 === "string") {
                            if (!pattern5.test(data4)) {
                              validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/cursor", hint: "the cursor of the page before", keyword: "pattern", params: { pattern: "^[\\w-]{1,200}$" } }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/queryStringParameters/cursor", keyword: "type", params: { type: "string" } }];
                            return false;
                          }
                        }
                        var valid1 = _errs11 === errors;
                      } else {
                        var valid1 = true;
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
