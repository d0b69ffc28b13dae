// Made by `npm run generate` from the schema; do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "title": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "source": { "oneOf": [{ "type": "object", "properties": { "type": { "type": "string", "const": "script" }, "text": { "type": "string", "minLength": 1, "maxLength": 1e5 } }, "required": ["type", "text"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "notes" }, "text": { "type": "string", "minLength": 1, "maxLength": 1e5 } }, "required": ["type", "text"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "scenes" }, "scenes": { "minItems": 1, "maxItems": 400, "type": "array", "items": { "type": "object", "properties": { "text": { "type": "string", "minLength": 1, "maxLength": 2e3 }, "picture": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "paragraph": { "type": "boolean" } }, "required": ["text"], "additionalProperties": false } } }, "required": ["type", "scenes"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "topic" }, "topic": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "keywords": { "maxItems": 10, "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 30, "pattern": "^[^<>\\t\\r\\n]*$" } } }, "required": ["type", "topic"], "additionalProperties": false }], "type": "object", "discriminator": { "propertyName": "type" } }, "settings": { "type": "object", "properties": { "niche": { "type": "string", "enum": ["meditation", "affirmation", "motivation", "sleep", "mindfulness", "healing", "gratitude", "facts", "stories", "education", "tech", "finance", "health", "philosophy", "history"] }, "tone": { "type": "string", "enum": ["calm", "warm", "energetic", "serious", "playful", "inspiring", "conversational", "authoritative"] }, "voice": { "type": "string", "enum": ["slt", "rms", "awb"] }, "durationSeconds": { "type": "integer", "minimum": 15, "maximum": 3600 } }, "additionalProperties": false } }, "required": ["source"], "additionalProperties": false }, "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "pathParameters", "queryStringParameters"] };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[^<>\\t\\r\\n]*$", "u");
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
      if (data.body === void 0 && (missing0 = "body") || data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters")) {
        validate20.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 } }];
        return false;
      } else {
        if (data.body !== void 0) {
          let data0 = data.body;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              let missing1;
              if (data0.source === void 0 && (missing1 = "source")) {
                validate20.errors = [{ instancePath: instancePath + "/body", keyword: "required", params: { missingProperty: missing1 } }];
                return false;
              } else {
                const _errs3 = errors;
                for (const key0 in data0) {
                  if (!(key0 === "title" || key0 === "source" || key0 === "settings")) {
                    validate20.errors = [{ instancePath: instancePath + "/body", hint: "title, source, settings", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                    return false;
                    break;
                  }
                }
                if (_errs3 === errors) {
                  if (data0.title !== void 0) {
                    let data1 = data0.title;
                    const _errs4 = errors;
                    if (errors === _errs4) {
                      if (typeof data1 === "string") {
                        if (func1(data1) > 100) {
                          validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "maxLength", params: { limit: 100 } }];
                          return false;
                        } else {
                          if (func1(data1) < 1) {
                            validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "minLength", params: { limit: 1 } }];
                            return false;
                          } else {
                            if (!pattern4.test(data1)) {
                              validate20.errors = [{ instancePath: instancePath + "/body/title", hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                              return false;
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "type", params: { type: "string" } }];
                        return false;
                      }
                    }
                    var valid1 = _errs4 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data0.source !== void 0) {
                      let data2 = data0.source;
                      const _errs6 = errors;
                      if (errors === _errs6) {
                        if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                          const tag0 = data2.type;
                          if (typeof tag0 == "string") {
                            if (tag0 === "script") {
                              const _errs9 = errors;
                              if (errors === _errs9) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing2;
                                  if (data2.type === void 0 && (missing2 = "type") || data2.text === void 0 && (missing2 = "text")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing2 } }];
                                    return false;
                                  } else {
                                    const _errs11 = errors;
                                    for (const key1 in data2) {
                                      if (!(key1 === "type" || key1 === "text")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, text", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs11 === errors) {
                                      if (data2.type !== void 0) {
                                        let data3 = data2.type;
                                        const _errs12 = errors;
                                        if (typeof data3 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("script" !== data3) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "script" } }];
                                          return false;
                                        }
                                        var valid4 = _errs12 === errors;
                                      } else {
                                        var valid4 = true;
                                      }
                                      if (valid4) {
                                        if (data2.text !== void 0) {
                                          let data4 = data2.text;
                                          const _errs14 = errors;
                                          if (errors === _errs14) {
                                            if (typeof data4 === "string") {
                                              if (func1(data4) > 1e5) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "maxLength", params: { limit: 1e5 } }];
                                                return false;
                                              } else {
                                                if (func1(data4) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid4 = _errs14 === errors;
                                        } else {
                                          var valid4 = true;
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              var props0 = true;
                            } else if (tag0 === "notes") {
                              const _errs16 = errors;
                              if (errors === _errs16) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing3;
                                  if (data2.type === void 0 && (missing3 = "type") || data2.text === void 0 && (missing3 = "text")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing3 } }];
                                    return false;
                                  } else {
                                    const _errs18 = errors;
                                    for (const key2 in data2) {
                                      if (!(key2 === "type" || key2 === "text")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, text", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs18 === errors) {
                                      if (data2.type !== void 0) {
                                        let data5 = data2.type;
                                        const _errs19 = errors;
                                        if (typeof data5 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("notes" !== data5) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "notes" } }];
                                          return false;
                                        }
                                        var valid6 = _errs19 === errors;
                                      } else {
                                        var valid6 = true;
                                      }
                                      if (valid6) {
                                        if (data2.text !== void 0) {
                                          let data6 = data2.text;
                                          const _errs21 = errors;
                                          if (errors === _errs21) {
                                            if (typeof data6 === "string") {
                                              if (func1(data6) > 1e5) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "maxLength", params: { limit: 1e5 } }];
                                                return false;
                                              } else {
                                                if (func1(data6) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/text", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid6 = _errs21 === errors;
                                        } else {
                                          var valid6 = true;
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              if (props0 !== true) {
                                props0 = true;
                              }
                            } else if (tag0 === "scenes") {
                              const _errs23 = errors;
                              if (errors === _errs23) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing4;
                                  if (data2.type === void 0 && (missing4 = "type") || data2.scenes === void 0 && (missing4 = "scenes")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing4 } }];
                                    return false;
                                  } else {
                                    const _errs25 = errors;
                                    for (const key3 in data2) {
                                      if (!(key3 === "type" || key3 === "scenes")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, scenes", keyword: "additionalProperties", params: { additionalProperty: key3 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs25 === errors) {
                                      if (data2.type !== void 0) {
                                        let data7 = data2.type;
                                        const _errs26 = errors;
                                        if (typeof data7 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("scenes" !== data7) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "scenes" } }];
                                          return false;
                                        }
                                        var valid8 = _errs26 === errors;
                                      } else {
                                        var valid8 = true;
                                      }
                                      if (valid8) {
                                        if (data2.scenes !== void 0) {
                                          let data8 = data2.scenes;
                                          const _errs28 = errors;
                                          if (errors === _errs28) {
                                            if (Array.isArray(data8)) {
                                              if (data8.length > 400) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", keyword: "maxItems", params: { limit: 400 } }];
                                                return false;
                                              } else {
                                                if (data8.length < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", keyword: "minItems", params: { limit: 1 } }];
                                                  return false;
                                                } else {
                                                  var valid9 = true;
                                                  const len0 = data8.length;
                                                  for (let i0 = 0; i0 < len0; i0++) {
                                                    let data9 = data8[i0];
                                                    const _errs30 = errors;
                                                    if (errors === _errs30) {
                                                      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                                                        let missing5;
                                                        if (data9.text === void 0 && (missing5 = "text")) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0, keyword: "required", params: { missingProperty: missing5 } }];
                                                          return false;
                                                        } else {
                                                          const _errs32 = errors;
                                                          for (const key4 in data9) {
                                                            if (!(key4 === "text" || key4 === "picture" || key4 === "paragraph")) {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0, hint: "text, picture, paragraph", keyword: "additionalProperties", params: { additionalProperty: key4 } }];
                                                              return false;
                                                              break;
                                                            }
                                                          }
                                                          if (_errs32 === errors) {
                                                            if (data9.text !== void 0) {
                                                              let data10 = data9.text;
                                                              const _errs33 = errors;
                                                              if (errors === _errs33) {
                                                                if (typeof data10 === "string") {
                                                                  if (func1(data10) > 2e3) {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/text", keyword: "maxLength", params: { limit: 2e3 } }];
                                                                    return false;
                                                                  } else {
                                                                    if (func1(data10) < 1) {
                                                                      validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/text", keyword: "minLength", params: { limit: 1 } }];
                                                                      return false;
                                                                    }
                                                                  }
                                                                } else {
                                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/text", keyword: "type", params: { type: "string" } }];
                                                                  return false;
                                                                }
                                                              }
                                                              var valid10 = _errs33 === errors;
                                                            } else {
                                                              var valid10 = true;
                                                            }
                                                            if (valid10) {
                                                              if (data9.picture !== void 0) {
                                                                let data11 = data9.picture;
                                                                const _errs35 = errors;
                                                                if (errors === _errs35) {
                                                                  if (typeof data11 === "string") {
                                                                    if (func1(data11) > 100) {
                                                                      validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/picture", keyword: "maxLength", params: { limit: 100 } }];
                                                                      return false;
                                                                    } else {
                                                                      if (func1(data11) < 1) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/picture", keyword: "minLength", params: { limit: 1 } }];
                                                                        return false;
                                                                      } else {
                                                                        if (!pattern4.test(data11)) {
                                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/picture", hint: "one line without < and >: words that choose the picture, e.g. volcano at night", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                                          return false;
                                                                        }
                                                                      }
                                                                    }
                                                                  } else {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/picture", keyword: "type", params: { type: "string" } }];
                                                                    return false;
                                                                  }
                                                                }
                                                                var valid10 = _errs35 === errors;
                                                              } else {
                                                                var valid10 = true;
                                                              }
                                                              if (valid10) {
                                                                if (data9.paragraph !== void 0) {
                                                                  const _errs37 = errors;
                                                                  if (typeof data9.paragraph !== "boolean") {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/paragraph", keyword: "type", params: { type: "boolean" } }];
                                                                    return false;
                                                                  }
                                                                  var valid10 = _errs37 === errors;
                                                                } else {
                                                                  var valid10 = true;
                                                                }
                                                              }
                                                            }
                                                          }
                                                        }
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0, keyword: "type", params: { type: "object" } }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid9 = _errs30 === errors;
                                                    if (!valid9) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", keyword: "type", params: { type: "array" } }];
                                              return false;
                                            }
                                          }
                                          var valid8 = _errs28 === errors;
                                        } else {
                                          var valid8 = true;
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              if (props0 !== true) {
                                props0 = true;
                              }
                            } else if (tag0 === "topic") {
                              const _errs39 = errors;
                              if (errors === _errs39) {
                                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                                  let missing6;
                                  if (data2.type === void 0 && (missing6 = "type") || data2.topic === void 0 && (missing6 = "topic")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "required", params: { missingProperty: missing6 } }];
                                    return false;
                                  } else {
                                    const _errs41 = errors;
                                    for (const key5 in data2) {
                                      if (!(key5 === "type" || key5 === "topic" || key5 === "keywords")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "type, topic, keywords", keyword: "additionalProperties", params: { additionalProperty: key5 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs41 === errors) {
                                      if (data2.type !== void 0) {
                                        let data13 = data2.type;
                                        const _errs42 = errors;
                                        if (typeof data13 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if ("topic" !== data13) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", keyword: "const", params: { allowedValue: "topic" } }];
                                          return false;
                                        }
                                        var valid12 = _errs42 === errors;
                                      } else {
                                        var valid12 = true;
                                      }
                                      if (valid12) {
                                        if (data2.topic !== void 0) {
                                          let data14 = data2.topic;
                                          const _errs44 = errors;
                                          if (errors === _errs44) {
                                            if (typeof data14 === "string") {
                                              if (func1(data14) > 100) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/topic", keyword: "maxLength", params: { limit: 100 } }];
                                                return false;
                                              } else {
                                                if (func1(data14) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/topic", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                } else {
                                                  if (!pattern4.test(data14)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/topic", hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/topic", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid12 = _errs44 === errors;
                                        } else {
                                          var valid12 = true;
                                        }
                                        if (valid12) {
                                          if (data2.keywords !== void 0) {
                                            let data15 = data2.keywords;
                                            const _errs46 = errors;
                                            if (errors === _errs46) {
                                              if (Array.isArray(data15)) {
                                                if (data15.length > 10) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/keywords", keyword: "maxItems", params: { limit: 10 } }];
                                                  return false;
                                                } else {
                                                  var valid13 = true;
                                                  const len1 = data15.length;
                                                  for (let i1 = 0; i1 < len1; i1++) {
                                                    let data16 = data15[i1];
                                                    const _errs48 = errors;
                                                    if (errors === _errs48) {
                                                      if (typeof data16 === "string") {
                                                        if (func1(data16) > 30) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i1, keyword: "maxLength", params: { limit: 30 } }];
                                                          return false;
                                                        } else {
                                                          if (func1(data16) < 1) {
                                                            validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i1, keyword: "minLength", params: { limit: 1 } }];
                                                            return false;
                                                          } else {
                                                            if (!pattern4.test(data16)) {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i1, hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i1, keyword: "type", params: { type: "string" } }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid13 = _errs48 === errors;
                                                    if (!valid13) {
                                                      break;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/keywords", keyword: "type", params: { type: "array" } }];
                                                return false;
                                              }
                                            }
                                            var valid12 = _errs46 === errors;
                                          } else {
                                            var valid12 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              if (props0 !== true) {
                                props0 = true;
                              }
                            } else {
                              validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "script, notes, scenes, topic", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 } }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/body/source", hint: "script, notes, scenes, topic", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 } }];
                            return false;
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/body/source", keyword: "type", params: { type: "object" } }];
                          return false;
                        }
                      }
                      var valid1 = _errs6 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data0.settings !== void 0) {
                        let data17 = data0.settings;
                        const _errs50 = errors;
                        if (errors === _errs50) {
                          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                            const _errs52 = errors;
                            for (const key6 in data17) {
                              if (!(key6 === "niche" || key6 === "tone" || key6 === "voice" || key6 === "durationSeconds")) {
                                validate20.errors = [{ instancePath: instancePath + "/body/settings", hint: "niche, tone, voice, durationSeconds", keyword: "additionalProperties", params: { additionalProperty: key6 } }];
                                return false;
                                break;
                              }
                            }
                            if (_errs52 === errors) {
                              if (data17.niche !== void 0) {
                                let data18 = data17.niche;
                                const _errs53 = errors;
                                if (typeof data18 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                                if (!(data18 === "meditation" || data18 === "affirmation" || data18 === "motivation" || data18 === "sleep" || data18 === "mindfulness" || data18 === "healing" || data18 === "gratitude" || data18 === "facts" || data18 === "stories" || data18 === "education" || data18 === "tech" || data18 === "finance" || data18 === "health" || data18 === "philosophy" || data18 === "history")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.niche.enum } }];
                                  return false;
                                }
                                var valid14 = _errs53 === errors;
                              } else {
                                var valid14 = true;
                              }
                              if (valid14) {
                                if (data17.tone !== void 0) {
                                  let data19 = data17.tone;
                                  const _errs55 = errors;
                                  if (typeof data19 !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", keyword: "type", params: { type: "string" } }];
                                    return false;
                                  }
                                  if (!(data19 === "calm" || data19 === "warm" || data19 === "energetic" || data19 === "serious" || data19 === "playful" || data19 === "inspiring" || data19 === "conversational" || data19 === "authoritative")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.tone.enum } }];
                                    return false;
                                  }
                                  var valid14 = _errs55 === errors;
                                } else {
                                  var valid14 = true;
                                }
                                if (valid14) {
                                  if (data17.voice !== void 0) {
                                    let data20 = data17.voice;
                                    const _errs57 = errors;
                                    if (typeof data20 !== "string") {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", keyword: "type", params: { type: "string" } }];
                                      return false;
                                    }
                                    if (!(data20 === "slt" || data20 === "rms" || data20 === "awb")) {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.voice.enum } }];
                                      return false;
                                    }
                                    var valid14 = _errs57 === errors;
                                  } else {
                                    var valid14 = true;
                                  }
                                  if (valid14) {
                                    if (data17.durationSeconds !== void 0) {
                                      let data21 = data17.durationSeconds;
                                      const _errs59 = errors;
                                      if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", keyword: "type", params: { type: "integer" } }];
                                        return false;
                                      }
                                      if (errors === _errs59) {
                                        if (typeof data21 == "number" && isFinite(data21)) {
                                          if (data21 > 3600 || isNaN(data21)) {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", keyword: "maximum", params: { comparison: "<=", limit: 3600 } }];
                                            return false;
                                          } else {
                                            if (data21 < 15 || isNaN(data21)) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", keyword: "minimum", params: { comparison: ">=", limit: 15 } }];
                                              return false;
                                            }
                                          }
                                        }
                                      }
                                      var valid14 = _errs59 === errors;
                                    } else {
                                      var valid14 = true;
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/body/settings", keyword: "type", params: { type: "object" } }];
                            return false;
                          }
                        }
                        var valid1 = _errs50 === errors;
                      } else {
                        var valid1 = true;
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
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.pathParameters !== void 0) {
            let data22 = data.pathParameters;
            const _errs61 = errors;
            if (errors === _errs61) {
              if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                for (const key7 in data22) {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "additionalProperties", params: { additionalProperty: key7 } }];
                  return false;
                  break;
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
                return false;
              }
            }
            var valid0 = _errs61 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.queryStringParameters !== void 0) {
              let data23 = data.queryStringParameters;
              const _errs64 = errors;
              if (errors === _errs64) {
                if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                  for (const key8 in data23) {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key8 } }];
                    return false;
                    break;
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                  return false;
                }
              }
              var valid0 = _errs64 === errors;
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
validate20.evaluated = { "props": { "body": true, "pathParameters": true, "queryStringParameters": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
