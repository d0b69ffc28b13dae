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
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "title": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$", "description": "one line without < and >" }, "source": { "oneOf": [{ "type": "object", "properties": { "type": { "type": "string", "const": "script" }, "text": { "type": "string", "minLength": 1, "maxLength": 1e5 } }, "required": ["type", "text"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "notes" }, "text": { "type": "string", "minLength": 1, "maxLength": 1e5 } }, "required": ["type", "text"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "scenes" }, "scenes": { "minItems": 1, "maxItems": 400, "type": "array", "items": { "type": "object", "properties": { "text": { "type": "string", "minLength": 1, "maxLength": 2e3 }, "picture": { "description": "one line without < and >: words that choose the picture, e.g. volcano at night", "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "paragraph": { "default": true, "description": "False where it goes on with the paragraph before: a shorter pause.", "type": "boolean" } }, "required": ["text"], "additionalProperties": false } } }, "required": ["type", "scenes"], "additionalProperties": false }, { "type": "object", "properties": { "type": { "type": "string", "const": "topic" }, "topic": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$", "description": "one line without < and >" }, "keywords": { "maxItems": 10, "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 30, "pattern": "^[^<>\\t\\r\\n]*$", "description": "one line without < and >" } } }, "required": ["type", "topic"], "additionalProperties": false }], "type": "object", "discriminator": { "propertyName": "type" } }, "settings": { "type": "object", "properties": { "niche": { "default": "education", "type": "string", "enum": ["meditation", "affirmation", "motivation", "sleep", "mindfulness", "healing", "gratitude", "facts", "stories", "education", "tech", "finance", "health", "philosophy", "history"] }, "tone": { "default": "conversational", "type": "string", "enum": ["calm", "warm", "energetic", "serious", "playful", "inspiring", "conversational", "authoritative"] }, "voice": { "default": "slt", "type": "string", "enum": ["slt", "rms", "awb"] }, "durationSeconds": { "description": "Target length, for notes and topics.", "default": 45, "type": "integer", "minimum": 15, "maximum": 3600 } }, "additionalProperties": false } }, "required": ["source"], "additionalProperties": false, "description": "What the script is written from, as for a video; niche and tone set its words and its pace.", "examples": [{ "source": { "type": "topic", "topic": "letting go of the day", "keywords": ["candle"] }, "settings": { "niche": "sleep", "tone": "calm", "durationSeconds": 120 } }] }, "pathParameters": { "type": "object", "properties": {}, "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "pathParameters", "queryStringParameters"] };
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
        validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, schema: schema31.required, parentSchema: schema31, data }];
        return false;
      } else {
        if (data.body !== void 0) {
          let data0 = data.body;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              let missing1;
              if (data0.source === void 0 && (missing1 = "source")) {
                validate20.errors = [{ instancePath: instancePath + "/body", schemaPath: "#/properties/body/required", keyword: "required", params: { missingProperty: missing1 }, schema: schema31.properties.body.required, parentSchema: schema31.properties.body, data: data0 }];
                return false;
              } else {
                const _errs3 = errors;
                for (const key0 in data0) {
                  if (!(key0 === "title" || key0 === "source" || key0 === "settings")) {
                    validate20.errors = [{ instancePath: instancePath + "/body", schemaPath: "#/properties/body/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, schema: false, parentSchema: schema31.properties.body, data: data0 }];
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
                          validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/maxLength", keyword: "maxLength", params: { limit: 100 }, schema: 100, parentSchema: schema31.properties.body.properties.title, data: data1 }];
                          return false;
                        } else {
                          if (func1(data1) < 1) {
                            validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.title, data: data1 }];
                            return false;
                          } else {
                            if (!pattern4.test(data1)) {
                              validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/pattern", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" }, schema: "^[^<>\\t\\r\\n]*$", parentSchema: schema31.properties.body.properties.title, data: data1 }];
                              return false;
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/body/title", schemaPath: "#/properties/body/properties/title/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.title.type, parentSchema: schema31.properties.body.properties.title, data: data1 }];
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
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/0/required", keyword: "required", params: { missingProperty: missing2 }, schema: schema31.properties.body.properties.source.oneOf[0].required, parentSchema: schema31.properties.body.properties.source.oneOf[0], data: data2 }];
                                    return false;
                                  } else {
                                    const _errs11 = errors;
                                    for (const key1 in data2) {
                                      if (!(key1 === "type" || key1 === "text")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, schema: false, parentSchema: schema31.properties.body.properties.source.oneOf[0], data: data2 }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs11 === errors) {
                                      if (data2.type !== void 0) {
                                        let data3 = data2.type;
                                        const _errs12 = errors;
                                        if (typeof data3 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", schemaPath: "#/properties/body/properties/source/oneOf/0/properties/type/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.oneOf[0].properties.type.type, parentSchema: schema31.properties.body.properties.source.oneOf[0].properties.type, data: data3 }];
                                          return false;
                                        }
                                        if ("script" !== data3) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", schemaPath: "#/properties/body/properties/source/oneOf/0/properties/type/const", keyword: "const", params: { allowedValue: "script" }, schema: "script", parentSchema: schema31.properties.body.properties.source.oneOf[0].properties.type, data: data3 }];
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
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/text", schemaPath: "#/properties/body/properties/source/oneOf/0/properties/text/maxLength", keyword: "maxLength", params: { limit: 1e5 }, schema: 1e5, parentSchema: schema31.properties.body.properties.source.oneOf[0].properties.text, data: data4 }];
                                                return false;
                                              } else {
                                                if (func1(data4) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/text", schemaPath: "#/properties/body/properties/source/oneOf/0/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.source.oneOf[0].properties.text, data: data4 }];
                                                  return false;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/text", schemaPath: "#/properties/body/properties/source/oneOf/0/properties/text/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.oneOf[0].properties.text.type, parentSchema: schema31.properties.body.properties.source.oneOf[0].properties.text, data: data4 }];
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
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/0/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.source.oneOf[0].type, parentSchema: schema31.properties.body.properties.source.oneOf[0], data: data2 }];
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
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/1/required", keyword: "required", params: { missingProperty: missing3 }, schema: schema31.properties.body.properties.source.oneOf[1].required, parentSchema: schema31.properties.body.properties.source.oneOf[1], data: data2 }];
                                    return false;
                                  } else {
                                    const _errs18 = errors;
                                    for (const key2 in data2) {
                                      if (!(key2 === "type" || key2 === "text")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, schema: false, parentSchema: schema31.properties.body.properties.source.oneOf[1], data: data2 }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs18 === errors) {
                                      if (data2.type !== void 0) {
                                        let data5 = data2.type;
                                        const _errs19 = errors;
                                        if (typeof data5 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", schemaPath: "#/properties/body/properties/source/oneOf/1/properties/type/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.oneOf[1].properties.type.type, parentSchema: schema31.properties.body.properties.source.oneOf[1].properties.type, data: data5 }];
                                          return false;
                                        }
                                        if ("notes" !== data5) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", schemaPath: "#/properties/body/properties/source/oneOf/1/properties/type/const", keyword: "const", params: { allowedValue: "notes" }, schema: "notes", parentSchema: schema31.properties.body.properties.source.oneOf[1].properties.type, data: data5 }];
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
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/text", schemaPath: "#/properties/body/properties/source/oneOf/1/properties/text/maxLength", keyword: "maxLength", params: { limit: 1e5 }, schema: 1e5, parentSchema: schema31.properties.body.properties.source.oneOf[1].properties.text, data: data6 }];
                                                return false;
                                              } else {
                                                if (func1(data6) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/text", schemaPath: "#/properties/body/properties/source/oneOf/1/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.source.oneOf[1].properties.text, data: data6 }];
                                                  return false;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/text", schemaPath: "#/properties/body/properties/source/oneOf/1/properties/text/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.oneOf[1].properties.text.type, parentSchema: schema31.properties.body.properties.source.oneOf[1].properties.text, data: data6 }];
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
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/1/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.source.oneOf[1].type, parentSchema: schema31.properties.body.properties.source.oneOf[1], data: data2 }];
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
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/2/required", keyword: "required", params: { missingProperty: missing4 }, schema: schema31.properties.body.properties.source.oneOf[2].required, parentSchema: schema31.properties.body.properties.source.oneOf[2], data: data2 }];
                                    return false;
                                  } else {
                                    const _errs25 = errors;
                                    for (const key3 in data2) {
                                      if (!(key3 === "type" || key3 === "scenes")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, schema: false, parentSchema: schema31.properties.body.properties.source.oneOf[2], data: data2 }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs25 === errors) {
                                      if (data2.type !== void 0) {
                                        let data7 = data2.type;
                                        const _errs26 = errors;
                                        if (typeof data7 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/type/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.oneOf[2].properties.type.type, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.type, data: data7 }];
                                          return false;
                                        }
                                        if ("scenes" !== data7) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/type/const", keyword: "const", params: { allowedValue: "scenes" }, schema: "scenes", parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.type, data: data7 }];
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
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/maxItems", keyword: "maxItems", params: { limit: 400 }, schema: 400, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes, data: data8 }];
                                                return false;
                                              } else {
                                                if (data8.length < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/minItems", keyword: "minItems", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes, data: data8 }];
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
                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0, schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/required", keyword: "required", params: { missingProperty: missing5 }, schema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.required, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items, data: data9 }];
                                                          return false;
                                                        } else {
                                                          const _errs32 = errors;
                                                          for (const key4 in data9) {
                                                            if (!(key4 === "text" || key4 === "picture" || key4 === "paragraph")) {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0, schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, schema: false, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items, data: data9 }];
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
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/text", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/properties/text/maxLength", keyword: "maxLength", params: { limit: 2e3 }, schema: 2e3, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.text, data: data10 }];
                                                                    return false;
                                                                  } else {
                                                                    if (func1(data10) < 1) {
                                                                      validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/text", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/properties/text/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.text, data: data10 }];
                                                                      return false;
                                                                    }
                                                                  }
                                                                } else {
                                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/text", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/properties/text/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.text.type, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.text, data: data10 }];
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
                                                                      validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/picture", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/properties/picture/maxLength", keyword: "maxLength", params: { limit: 100 }, schema: 100, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.picture, data: data11 }];
                                                                      return false;
                                                                    } else {
                                                                      if (func1(data11) < 1) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/picture", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/properties/picture/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.picture, data: data11 }];
                                                                        return false;
                                                                      } else {
                                                                        if (!pattern4.test(data11)) {
                                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/picture", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/properties/picture/pattern", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" }, schema: "^[^<>\\t\\r\\n]*$", parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.picture, data: data11 }];
                                                                          return false;
                                                                        }
                                                                      }
                                                                    }
                                                                  } else {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/picture", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/properties/picture/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.picture.type, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.picture, data: data11 }];
                                                                    return false;
                                                                  }
                                                                }
                                                                var valid10 = _errs35 === errors;
                                                              } else {
                                                                var valid10 = true;
                                                              }
                                                              if (valid10) {
                                                                if (data9.paragraph !== void 0) {
                                                                  let data12 = data9.paragraph;
                                                                  const _errs37 = errors;
                                                                  if (typeof data12 !== "boolean") {
                                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0 + "/paragraph", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/properties/paragraph/type", keyword: "type", params: { type: "boolean" }, schema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.paragraph.type, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.properties.paragraph, data: data12 }];
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
                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/scenes/" + i0, schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/items/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items.type, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.items, data: data9 }];
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
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/scenes", schemaPath: "#/properties/body/properties/source/oneOf/2/properties/scenes/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.body.properties.source.oneOf[2].properties.scenes.type, parentSchema: schema31.properties.body.properties.source.oneOf[2].properties.scenes, data: data8 }];
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
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/2/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.source.oneOf[2].type, parentSchema: schema31.properties.body.properties.source.oneOf[2], data: data2 }];
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
                                    validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/3/required", keyword: "required", params: { missingProperty: missing6 }, schema: schema31.properties.body.properties.source.oneOf[3].required, parentSchema: schema31.properties.body.properties.source.oneOf[3], data: data2 }];
                                    return false;
                                  } else {
                                    const _errs41 = errors;
                                    for (const key5 in data2) {
                                      if (!(key5 === "type" || key5 === "topic" || key5 === "keywords")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, schema: false, parentSchema: schema31.properties.body.properties.source.oneOf[3], data: data2 }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs41 === errors) {
                                      if (data2.type !== void 0) {
                                        let data13 = data2.type;
                                        const _errs42 = errors;
                                        if (typeof data13 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", schemaPath: "#/properties/body/properties/source/oneOf/3/properties/type/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.oneOf[3].properties.type.type, parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.type, data: data13 }];
                                          return false;
                                        }
                                        if ("topic" !== data13) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/source/type", schemaPath: "#/properties/body/properties/source/oneOf/3/properties/type/const", keyword: "const", params: { allowedValue: "topic" }, schema: "topic", parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.type, data: data13 }];
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
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/topic", schemaPath: "#/properties/body/properties/source/oneOf/3/properties/topic/maxLength", keyword: "maxLength", params: { limit: 100 }, schema: 100, parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.topic, data: data14 }];
                                                return false;
                                              } else {
                                                if (func1(data14) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/topic", schemaPath: "#/properties/body/properties/source/oneOf/3/properties/topic/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.topic, data: data14 }];
                                                  return false;
                                                } else {
                                                  if (!pattern4.test(data14)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/source/topic", schemaPath: "#/properties/body/properties/source/oneOf/3/properties/topic/pattern", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" }, schema: "^[^<>\\t\\r\\n]*$", parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.topic, data: data14 }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/source/topic", schemaPath: "#/properties/body/properties/source/oneOf/3/properties/topic/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.oneOf[3].properties.topic.type, parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.topic, data: data14 }];
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
                                                  validate20.errors = [{ instancePath: instancePath + "/body/source/keywords", schemaPath: "#/properties/body/properties/source/oneOf/3/properties/keywords/maxItems", keyword: "maxItems", params: { limit: 10 }, schema: 10, parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.keywords, data: data15 }];
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
                                                          validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i1, schemaPath: "#/properties/body/properties/source/oneOf/3/properties/keywords/items/maxLength", keyword: "maxLength", params: { limit: 30 }, schema: 30, parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.keywords.items, data: data16 }];
                                                          return false;
                                                        } else {
                                                          if (func1(data16) < 1) {
                                                            validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i1, schemaPath: "#/properties/body/properties/source/oneOf/3/properties/keywords/items/minLength", keyword: "minLength", params: { limit: 1 }, schema: 1, parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.keywords.items, data: data16 }];
                                                            return false;
                                                          } else {
                                                            if (!pattern4.test(data16)) {
                                                              validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i1, schemaPath: "#/properties/body/properties/source/oneOf/3/properties/keywords/items/pattern", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" }, schema: "^[^<>\\t\\r\\n]*$", parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.keywords.items, data: data16 }];
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/source/keywords/" + i1, schemaPath: "#/properties/body/properties/source/oneOf/3/properties/keywords/items/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.source.oneOf[3].properties.keywords.items.type, parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.keywords.items, data: data16 }];
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
                                                validate20.errors = [{ instancePath: instancePath + "/body/source/keywords", schemaPath: "#/properties/body/properties/source/oneOf/3/properties/keywords/type", keyword: "type", params: { type: "array" }, schema: schema31.properties.body.properties.source.oneOf[3].properties.keywords.type, parentSchema: schema31.properties.body.properties.source.oneOf[3].properties.keywords, data: data15 }];
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
                                  validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/oneOf/3/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.source.oneOf[3].type, parentSchema: schema31.properties.body.properties.source.oneOf[3], data: data2 }];
                                  return false;
                                }
                              }
                              if (props0 !== true) {
                                props0 = true;
                              }
                            } else {
                              validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, schema: schema31.properties.body.properties.source.discriminator, parentSchema: schema31.properties.body.properties.source, data: data2 }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, schema: schema31.properties.body.properties.source.discriminator, parentSchema: schema31.properties.body.properties.source, data: data2 }];
                            return false;
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/body/source", schemaPath: "#/properties/body/properties/source/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.source.type, parentSchema: schema31.properties.body.properties.source, data: data2 }];
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
                                validate20.errors = [{ instancePath: instancePath + "/body/settings", schemaPath: "#/properties/body/properties/settings/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, schema: false, parentSchema: schema31.properties.body.properties.settings, data: data17 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs52 === errors) {
                              if (data17.niche !== void 0) {
                                let data18 = data17.niche;
                                const _errs53 = errors;
                                if (typeof data18 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", schemaPath: "#/properties/body/properties/settings/properties/niche/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.niche.type, parentSchema: schema31.properties.body.properties.settings.properties.niche, data: data18 }];
                                  return false;
                                }
                                if (!(data18 === "meditation" || data18 === "affirmation" || data18 === "motivation" || data18 === "sleep" || data18 === "mindfulness" || data18 === "healing" || data18 === "gratitude" || data18 === "facts" || data18 === "stories" || data18 === "education" || data18 === "tech" || data18 === "finance" || data18 === "health" || data18 === "philosophy" || data18 === "history")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", schemaPath: "#/properties/body/properties/settings/properties/niche/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.niche.enum }, schema: schema31.properties.body.properties.settings.properties.niche.enum, parentSchema: schema31.properties.body.properties.settings.properties.niche, data: data18 }];
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
                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", schemaPath: "#/properties/body/properties/settings/properties/tone/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.tone.type, parentSchema: schema31.properties.body.properties.settings.properties.tone, data: data19 }];
                                    return false;
                                  }
                                  if (!(data19 === "calm" || data19 === "warm" || data19 === "energetic" || data19 === "serious" || data19 === "playful" || data19 === "inspiring" || data19 === "conversational" || data19 === "authoritative")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", schemaPath: "#/properties/body/properties/settings/properties/tone/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.tone.enum }, schema: schema31.properties.body.properties.settings.properties.tone.enum, parentSchema: schema31.properties.body.properties.settings.properties.tone, data: data19 }];
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
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", schemaPath: "#/properties/body/properties/settings/properties/voice/type", keyword: "type", params: { type: "string" }, schema: schema31.properties.body.properties.settings.properties.voice.type, parentSchema: schema31.properties.body.properties.settings.properties.voice, data: data20 }];
                                      return false;
                                    }
                                    if (!(data20 === "slt" || data20 === "rms" || data20 === "awb")) {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", schemaPath: "#/properties/body/properties/settings/properties/voice/enum", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.voice.enum }, schema: schema31.properties.body.properties.settings.properties.voice.enum, parentSchema: schema31.properties.body.properties.settings.properties.voice, data: data20 }];
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
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", schemaPath: "#/properties/body/properties/settings/properties/durationSeconds/type", keyword: "type", params: { type: "integer" }, schema: schema31.properties.body.properties.settings.properties.durationSeconds.type, parentSchema: schema31.properties.body.properties.settings.properties.durationSeconds, data: data21 }];
                                        return false;
                                      }
                                      if (errors === _errs59) {
                                        if (typeof data21 == "number" && isFinite(data21)) {
                                          if (data21 > 3600 || isNaN(data21)) {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", schemaPath: "#/properties/body/properties/settings/properties/durationSeconds/maximum", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, schema: 3600, parentSchema: schema31.properties.body.properties.settings.properties.durationSeconds, data: data21 }];
                                            return false;
                                          } else {
                                            if (data21 < 15 || isNaN(data21)) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/durationSeconds", schemaPath: "#/properties/body/properties/settings/properties/durationSeconds/minimum", keyword: "minimum", params: { comparison: ">=", limit: 15 }, schema: 15, parentSchema: schema31.properties.body.properties.settings.properties.durationSeconds, data: data21 }];
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
                            validate20.errors = [{ instancePath: instancePath + "/body/settings", schemaPath: "#/properties/body/properties/settings/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.properties.settings.type, parentSchema: schema31.properties.body.properties.settings, data: data17 }];
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
              validate20.errors = [{ instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.body.type, parentSchema: schema31.properties.body, data: data0 }];
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
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", schemaPath: "#/properties/pathParameters/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, schema: false, parentSchema: schema31.properties.pathParameters, data: data22 }];
                  return false;
                  break;
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/pathParameters", schemaPath: "#/properties/pathParameters/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.pathParameters.type, parentSchema: schema31.properties.pathParameters, data: data22 }];
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
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", schemaPath: "#/properties/queryStringParameters/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, schema: false, parentSchema: schema31.properties.queryStringParameters, data: data23 }];
                    return false;
                    break;
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", schemaPath: "#/properties/queryStringParameters/type", keyword: "type", params: { type: "object" }, schema: schema31.properties.queryStringParameters.type, parentSchema: schema31.properties.queryStringParameters, data: data23 }];
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
      validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, schema: schema31.type, parentSchema: schema31, data }];
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
